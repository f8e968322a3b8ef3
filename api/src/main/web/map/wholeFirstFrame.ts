import type { Map as MapLibreMap } from 'maplibre-gl';
import { GRID } from './style/gridLayers';
import { STREETS } from './style/streetLayers';

/** After this time whatever has come is drawn: a slow line is no reason for an empty map. */
export const PATIENCE_MS = 1_200;

type Drawn = Pick<MapLibreMap, 'getSource' | 'isSourceLoaded' | 'once' | 'triggerRepaint'> & { painter: Pick<MapLibreMap['painter'], 'render'> };

/**
 * Draws nothing until every street and grid tile of the first view is there. The library draws a frame whenever a tile comes, which without a
 * graphics card takes as long each time as the whole map, and keeps the processors from reading the tiles that are still missing.
 */
export function drawWholeFirst(map: Drawn): void {
  const { painter } = map;
  const { render } = painter;
  const isWhole = () => [STREETS, GRID].every((source) => map.getSource(source) && map.isSourceLoaded(source));
  const timer = setTimeout(() => {
    painter.render = render;
    map.triggerRepaint();
  }, PATIENCE_MS);
  map.once('remove', () => clearTimeout(timer));
  painter.render = (...frame) => {
    if (isWhole()) {
      clearTimeout(timer);
      painter.render = render;
      render.apply(painter, frame);
    }
  };
}
