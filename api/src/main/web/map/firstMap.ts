import type { Map as MapLibreMap } from 'maplibre-gl';
import { GRID } from './style/gridLayers';
import { STREETS } from './style/streetLayers';

/** Name of the browser's own mark (User Timing) at which streets and grid stand on the screen; labels may still be missing. */
export const FIRST_MAP = 'gridscheme:first-map';

type Painted = Pick<MapLibreMap, 'on' | 'off' | 'isSourceLoaded'>;

/**
 * Marks once when the first frame with every street and grid tile of the view was painted: after the drawing, at the beginning of
 * the next frame. A map made later in the same page marks nothing any more.
 */
export function markFirstMap(map: Painted): void {
  const look = () => {
    if (map.isSourceLoaded(STREETS) && map.isSourceLoaded(GRID)) {
      map.off('render', look);
      requestAnimationFrame(() => performance.getEntriesByName(FIRST_MAP).length > 0 || performance.mark(FIRST_MAP));
    }
  };
  map.on('render', look);
}
