import { useEffect } from 'react';
import type { Position } from '../api-client/types';
import type { MapHandle } from './useMap';

const CLOSE_ZOOM = 14;

/** Goes to a place that was not chosen on the map and lies beyond its edge. */
export function useInView(map: MapHandle, place: Position | undefined): void {
  const [lon, lat] = place ?? [];
  useEffect(() => {
    if (map && map !== 'unavailable' && lon !== undefined && lat !== undefined && !map.getBounds().contains([lon, lat])) {
      map.easeTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), CLOSE_ZOOM) });
    }
  }, [map, lon, lat]);
}
