import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Position, Scheme } from '../api-client/types';
import type { PictureTaker } from '../app/usePrint';
import type { Camera } from '../app/viewState';
import { useI18n } from '../i18n/I18nContext';
import { takePicture } from '../print/mapPicture';
import { MapControls } from './MapControls';
import { MapLegend } from './MapLegend';
import { ScaleBar } from './ScaleBar';
import { MapBadge } from './MapBadge';
import type { MapGroup } from './MapGroup';
import { SpaceControl } from './SpaceControl';
import { customerPosition, type Bounds } from './schemeFeatures';
import { useCameraReport } from './useCameraReport';
import type { Drawing } from './useDrawing';
import { useFocus, type Insets } from './useFocus';
import { useInView } from './useInView';
import { useMap } from './useMap';
import { useMapClicks } from './useMapClicks';
import { useConnectionMarkers, useCustomerMarker } from './useMarkers';
import { usePointedElements, type PointedElements } from './usePointedElements';
import { useTheme } from './useTheme';
import { useVolumes, type Space } from './useVolumes';
import { useWishesOnMap } from './useWishesOnMap';
import type { MapToolHandle } from '../plan/useWishTools';
import type { Wishes } from '../plan/wishes';

export interface MapViewProps {
  extent: Bounds;
  camera: Camera | undefined;
  answerId: string | undefined;
  schemes: readonly Scheme[];
  selected: Scheme | undefined;
  /** The schemes that shall be in view. */
  focused: readonly Scheme[];
  drawing: Drawing;
  /** Maps that move with this one. */
  group: MapGroup;
  /** The scheme this map shows alone, while several maps stand beside each other. */
  alone: Scheme | undefined;
  /** The place in the form, where it is not yet planned for. */
  draftPlace: Position | undefined;
  insets: Insets;
  layout: string;
  elements: PointedElements;
  wishes: Wishes;
  tool: MapToolHandle;
  /** Where the map leaves how to take its picture. */
  pictureTaker: RefObject<PictureTaker>;
  /** True when the first answer came with the address, whose view is to be kept. */
  keepFirstView: boolean;
  /** In words, what the map shows. */
  summary: string;
  onPlace(position: Position): void;
  /** Plans again for another place; undefined where the request is not known. */
  onMovePlace: ((position: Position) => void) | undefined;
  /** A route was clicked, at that place. */
  onScheme(schemeId: string, place: Position): void;
  onCamera(camera: Camera): void;
  /** What stands in the corner below the scale bar. */
  children: ReactNode;
}

/** The map: streets and grid from our tiles, all schemes drawn, the chosen one at full strength. */
export function MapView(props: MapViewProps) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const { schemes, selected, draftPlace, extent, drawing, group } = props;

  const map = useMap(container, { extent, camera: props.camera, theme: useTheme(), features: drawing.features });
  const [space, setSpace] = useState<Space>('off');
  useVolumes(map, props.alone ? 'off' : space, selected, props.insets);
  useMapClicks(map, { tool: props.tool, onPlace: props.onPlace, onScheme: props.onScheme });
  useWishesOnMap(map, props.wishes, props.tool.corners);
  usePointedElements(map, props.elements, schemes, props.insets);
  useCameraReport(map, props.onCamera);
  useConnectionMarkers(map, drawing.markers);
  useCustomerMarker(map, customerPosition(schemes), 'planned', props.onMovePlace);
  useCustomerMarker(map, draftPlace, 'draft', props.onPlace);
  useInView(map, draftPlace);
  useFocus(map, { answerId: props.answerId, schemes: props.focused, selected, insets: props.insets, keepFirstView: props.keepFirstView, layout: props.layout });

  useEffect(() => (map && map !== 'unavailable' ? group.join(map) : undefined), [map, group]);

  const { pictureTaker } = props;
  useEffect(() => {
    pictureTaker.current = map && map !== 'unavailable' ? (places) => takePicture(map, places) : undefined;
  }, [map, pictureTaker]);

  const label = t('map.label');
  useEffect(() => {
    if (map && map !== 'unavailable') {
      map.getCanvas().setAttribute('aria-label', label);
      map.getCanvas().setAttribute('aria-describedby', 'map-summary');
    }
  }, [map, label]);

  return (
    <div className="map">
      <div className="map__canvas" ref={container} />
      <p id="map-summary" className="visually-hidden">
        {props.summary}
      </p>
      {map === 'unavailable' ? (
        <p className="map__unavailable">{t('map.unavailable')}</p>
      ) : (
        <div className="map__tools">
          <MapControls map={map} extent={extent} />
          <MapLegend features={drawing.features} />
          {!props.alone && <SpaceControl space={space} hasScheme={selected !== undefined} onSpace={setSpace} />}
        </div>
      )}
      {props.alone && <MapBadge scheme={props.alone} />}
      <div className="map__corner">
        {map !== 'unavailable' && <ScaleBar map={map} />}
        {props.children}
      </div>
    </div>
  );
}
