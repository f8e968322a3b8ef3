import { useEffect } from 'react';
import type { Position } from '../api-client/types';
import type { Wishes } from '../plan/wishes';
import { showFeatures } from './showFeatures';
import { FORBIDDEN_STREET_LAYER, WISHES } from './style/wishLayers';
import type { MapHandle } from './useMap';
import { wishFeatures } from './wishFeatures';

/** Draws what is forbidden, and the area that is being drawn. */
export function useWishesOnMap(map: MapHandle, wishes: Wishes, corners: readonly Position[]): void {
  useEffect(() => {
    if (!map || map === 'unavailable') {
      return undefined;
    }
    const draw = () => {
      showFeatures(map, WISHES, wishFeatures(wishes, corners).features);
      if (map.getLayer(FORBIDDEN_STREET_LAYER)) {
        map.setFilter(FORBIDDEN_STREET_LAYER, ['in', ['get', 'name'], ['literal', [...wishes.streets]]]);
      }
    };
    draw();
    map.on('style.load', draw);
    return () => void map.off('style.load', draw);
  }, [map, wishes, corners]);
}
