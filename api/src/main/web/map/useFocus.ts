import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Bounds } from './schemeFeatures';
import type { MapHandle } from './useMap';

/** Space in pixels that panels take from the map's sides. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const MARGIN_PX = 56;
const MAX_FIT_ZOOM = 16.5;

/**
 * Brings `bounds` into view when `key` changes, and only when a part of it is hidden: the map never moves
 * without need. The first key seen after a restored camera is left alone (`keepFirst`).
 */
export function useFocus(map: MapHandle, key: string | undefined, bounds: Bounds | undefined, insets: Insets, keepFirst: boolean): void {
  const latest = useRef({ bounds, insets });
  latest.current = { bounds, insets };
  const skip = useRef(keepFirst);
  useEffect(() => {
    const { bounds: box, insets: space } = latest.current;
    if (!map || map === 'unavailable' || !key || !box) {
      return;
    }
    if (skip.current) {
      skip.current = false;
      return;
    }
    if (!isInView(map, box, space)) {
      const padding = {
        top: space.top + MARGIN_PX, right: space.right + MARGIN_PX, bottom: space.bottom + MARGIN_PX, left: space.left + MARGIN_PX,
      };
      map.fitBounds(box, { padding, maxZoom: MAX_FIT_ZOOM, duration: 700 });
    }
  }, [map, key]);
}

function isInView(map: MapLibreMap, [west, south, east, north]: Bounds, insets: Insets): boolean {
  const { clientWidth, clientHeight } = map.getContainer();
  const topLeft = map.project([west, north]);
  const bottomRight = map.project([east, south]);
  const fits =
    topLeft.x >= insets.left && topLeft.y >= insets.top &&
    bottomRight.x <= clientWidth - insets.right && bottomRight.y <= clientHeight - insets.bottom;
  const share = Math.max(
    (bottomRight.x - topLeft.x) / (clientWidth - insets.left - insets.right),
    (bottomRight.y - topLeft.y) / (clientHeight - insets.top - insets.bottom),
  );
  return fits && share > 0.3;
}
