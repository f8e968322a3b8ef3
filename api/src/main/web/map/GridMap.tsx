import type { MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef, type ReactNode } from 'react';
import type { GridSummary, Position } from '../api-client/types';
import type { Camera } from '../app/viewState';
import { useI18n } from '../i18n/I18nContext';
import { MapControls } from './MapControls';
import { MapFooter } from './MapFooter';
import { MapLegend } from './MapLegend';
import { ScaleBar } from './ScaleBar';
import type { Bounds, RouteFeatures } from './schemeFeatures';
import { useCameraReport } from './useCameraReport';
import { useInView } from './useInView';
import { useMap, type MapHandle } from './useMap';
import { useOverlay, type Overlay } from './useOverlay';
import { useTheme } from './useTheme';

interface GridMapProps {
  grid: GridSummary;
  camera: Camera | undefined;
  overlay: Overlay;
  /** Layers of the overlay that answer to clicks. */
  clickable: readonly string[];
  label: string;
  summary: string;
  /** A place that shall be in view. */
  focus: Position | undefined;
  /** All of this shall be in view; a new array each time. */
  fit?: Bounds | undefined;
  onCamera(camera: Camera): void;
  /** Where the map has come to rest. */
  onBounds?: ((bounds: Bounds) => void) | undefined;
  /** Something of the overlay was clicked: the `id` among its properties. */
  onPick(id: string): void;
  children?: ReactNode;
}

const NO_ROUTES: RouteFeatures = { type: 'FeatureCollection', features: [] };
/** A few places near each other are shown with what is around them. */
const MAX_FIT_ZOOM = 16;
const FIT_PADDING = { top: 40, right: 40, bottom: 64, left: 72 };

/** Streets and grid, with what a page draws over them. */
export function GridMap({ grid, camera, overlay, clickable, label, summary, focus, fit, children, ...on }: GridMapProps) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  const map = useMap(container, { extent: grid.bbox, camera, theme, features: NO_ROUTES });
  useOverlay(map, theme, overlay);
  useCameraReport(map, on.onCamera);
  useBoundsReport(map, on.onBounds);
  usePicking(map, clickable, on.onPick);
  useInView(map, focus);

  useEffect(() => {
    if (map && map !== 'unavailable' && fit) {
      map.fitBounds(fit, { padding: FIT_PADDING, maxZoom: MAX_FIT_ZOOM, animate: false });
    }
  }, [map, fit]);

  useEffect(() => {
    if (map && map !== 'unavailable') {
      map.getCanvas().setAttribute('aria-label', label);
      map.getCanvas().setAttribute('aria-describedby', 'map-summary');
    }
  }, [map, label]);

  return (
    <div className="map map--plain">
      <div className="map__canvas" ref={container} />
      <p id="map-summary" className="visually-hidden">{summary}</p>
      {map === 'unavailable' ? (
        <p className="map__unavailable">{t('map.unavailable')}</p>
      ) : (
        <div className="map__tools">
          <MapControls map={map} extent={grid.bbox} />
          <MapLegend />
        </div>
      )}
      <div className="map__corner">
        {children}
        {map !== 'unavailable' && <ScaleBar map={map} />}
        <MapFooter grid={grid} />
      </div>
    </div>
  );
}

function useBoundsReport(map: MapHandle, onBounds: ((bounds: Bounds) => void) | undefined): void {
  const latest = useRef(onBounds);
  latest.current = onBounds;
  useEffect(() => {
    if (!map || map === 'unavailable') {
      return undefined;
    }
    const report = () => {
      const [[west, south], [east, north]] = map.getBounds().toArray();
      latest.current?.([west, south, east, north]);
    };
    report();
    map.on('moveend', report);
    return () => void map.off('moveend', report);
  }, [map]);
}

function usePicking(map: MapHandle, layers: readonly string[], onPick: (id: string) => void): void {
  const latest = useRef({ layers, onPick });
  latest.current = { layers, onPick };
  useEffect(() => {
    if (!map || map === 'unavailable') {
      return undefined;
    }
    const idAt = ({ point }: MapMouseEvent): string | undefined => {
      const known = latest.current.layers.filter((layer) => map.getLayer(layer));
      const hits = known.length > 0 ? map.queryRenderedFeatures(point, { layers: known }) : [];
      const id: unknown = hits[0]?.properties.id;
      return typeof id === 'string' ? id : undefined;
    };
    const onClick = (event: MapMouseEvent) => {
      const id = idAt(event);
      if (id !== undefined) {
        latest.current.onPick(id);
      }
    };
    const onMove = (event: MapMouseEvent) => map.getCanvas().classList.toggle('map__canvas--over-scheme', idAt(event) !== undefined);
    map.on('click', onClick);
    map.on('mousemove', onMove);
    return () => {
      map.off('click', onClick);
      map.off('mousemove', onMove);
    };
  }, [map]);
}
