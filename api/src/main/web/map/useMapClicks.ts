import type { MapMouseEvent, PointLike } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Position } from '../api-client/types';
import type { MapToolHandle } from '../plan/useWishTools';
import { SCHEME_HIT_LAYER } from './style/schemeLayers';
import { STREET_LAYERS } from './style/streetLayers';
import type { MapHandle } from './useMap';

export interface MapClicks {
  tool: MapToolHandle;
  onPlace(position: Position): void;
  onScheme(schemeId: string, place: Position): void;
}

/** Streets this near to a click are meant, in pixels. */
const STREET_REACH_PX = 6;

/** A click on a route chooses its scheme; a click anywhere else names the place. A tool takes all clicks while it is chosen. */
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
    const streetAt = ({ point: { x, y } }: MapMouseEvent): string => {
      const layers = STREET_LAYERS.filter((layer) => map.getLayer(layer));
      const around: [PointLike, PointLike] = [[x - STREET_REACH_PX, y - STREET_REACH_PX], [x + STREET_REACH_PX, y + STREET_REACH_PX]];
      const named = map.queryRenderedFeatures(around, { layers }).find(({ properties }) => typeof properties.name === 'string' && properties.name !== '');
      return typeof named?.properties.name === 'string' ? named.properties.name : '';
    };
    const onClick = (event: MapMouseEvent) => {
      const place: Position = [event.lngLat.lng, event.lngLat.lat];
      const { tool } = latest.current;
      if (tool.tool !== 'place') {
        tool.onToolClick(place, tool.tool === 'street' ? streetAt(event) : '');
        return;
      }
      const schemeId = schemeAt(event);
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
