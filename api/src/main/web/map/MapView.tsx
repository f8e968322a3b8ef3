import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Position, Scheme } from '../api-client/types';
import type { Camera } from '../app/viewState';
import { useI18n } from '../i18n/I18nContext';
import { MapControls } from './MapControls';
import { MapLegend } from './MapLegend';
import { ScaleBar } from './ScaleBar';
import { connectionMarkers, customerPosition, schemeFeatures, type Bounds } from './schemeFeatures';
import { useCameraReport } from './useCameraReport';
import { useFocus, type Insets } from './useFocus';
import { useMap } from './useMap';
import { useMapClicks } from './useMapClicks';
import { useConnectionMarkers, useCustomerMarker } from './useMarkers';
import { useTheme } from './useTheme';

export interface MapViewProps {
  extent: Bounds;
  camera: Camera | undefined;
  answerId: string | undefined;
  schemes: readonly Scheme[];
  selected: Scheme | undefined;
  /** The place in the form, where it is not yet planned for. */
  draftPlace: Position | undefined;
  insets: Insets;
  /** True when the first answer came with the address, whose view is to be kept. */
  keepFirstView: boolean;
  /** In words, what the map shows. */
  summary: string;
  onPlace(position: Position): void;
  onScheme(schemeId: string): void;
  onCamera(camera: Camera): void;
  /** What stands in the corner below the scale bar. */
  children: ReactNode;
}

/** The map: streets and grid from our tiles, all schemes drawn, the chosen one at full strength. */
export function MapView(props: MapViewProps) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const { schemes, selected, draftPlace, extent } = props;
  const features = useMemo(() => schemeFeatures(schemes, selected?.id), [schemes, selected]);
  const markers = useMemo(() => connectionMarkers(schemes, selected?.id), [schemes, selected]);

  const map = useMap(container, { extent, camera: props.camera, theme: useTheme(), features });
  useMapClicks(map, { onPlace: props.onPlace, onScheme: props.onScheme });
  useCameraReport(map, props.onCamera);
  useConnectionMarkers(map, markers);
  useCustomerMarker(map, customerPosition(schemes), 'planned');
  useCustomerMarker(map, draftPlace, 'draft');
  useFocus(map, { answerId: props.answerId, schemes, selected, insets: props.insets, keepFirstView: props.keepFirstView });

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
          <MapLegend />
        </div>
      )}
      <div className="map__corner">
        {map !== 'unavailable' && <ScaleBar map={map} />}
        {props.children}
      </div>
    </div>
  );
}
