import type { MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Position } from '../api-client/types';
import { SCHEME_HIT_LAYER } from './style/schemeLayers';
import type { MapHandle } from './useMap';

export interface MapClicks {
  onPlace(position: Position): void;
  onScheme(schemeId: string, place: Position): void;
}

/** A click on a route chooses its scheme; a click anywhere else names the place. */
export function useMapClicks(map: MapHandle, clicks: MapClicks): void {
  const latest = useRef(clicks);
  latest.current = clicks;
  useEffect(() => {
    if (!map || map === 'unavailable') {
      return undefined;
    }
    const schemeAt = (event: MapMouseEvent): string | undefined => {
      if (!map.getLayer(SCHEME_HIT_LAYER)) {
        return undefined;
      }
      const [hit] = map.queryRenderedFeatures(event.point, { layers: [SCHEME_HIT_LAYER] });
      const id: unknown = hit?.properties.schemeId;
      return typeof id === 'string' ? id : undefined;
    };
    const onClick = (event: MapMouseEvent) => {
      const schemeId = schemeAt(event);
      const place: Position = [event.lngLat.lng, event.lngLat.lat];
      if (schemeId) {
        latest.current.onScheme(schemeId, place);
      } else {
        latest.current.onPlace(place);
      }
    };
    const onMove = (event: MapMouseEvent) => {
      map.getCanvas().classList.toggle('map__canvas--over-scheme', schemeAt(event) !== undefined);
    };
    map.on('click', onClick);
    map.on('mousemove', onMove);
    return () => {
      map.off('click', onClick);
      map.off('mousemove', onMove);
    };
  }, [map]);
}
