import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { serviceUrl } from '../api-client/client';
import type { MapPalette } from '../map/style/palette';
import { LABEL_FONT_BOLD } from '../map/style/streetLayers';
import type { Overlay, OverlayLayer, TileSet } from '../map/useOverlay';
import { CAPACITY_SIGNS, CAPACITY_STEPS_KVA } from './classes';
import type { SourceCount } from './places';

const TILES = 'capacity-tiles';
/** Tiles beyond this zoom are enlarged. */
const TILE_MAX_ZOOM = 15;
const FIGURE_ZOOM = 13.2;
const POINT_FIGURE_ZOOM = 15;

/** Layers that answer to clicks. */
export const PLACE_LAYERS = ['capacity-hexagon', 'capacity-point'] as const;

export interface ShownPlaces {
  layer: 'hexagons' | 'points';
  sources: SourceCount;
  least_kVA: number;
  selectedId: string | undefined;
  /** Which survey the tiles are of; none before the first is done. */
  survey: string | undefined;
}

/**
 * Every hexagon or connection point of the grid, from tiles, in the shade and with the sign of its class; nearer, with the figure in
 * kVA. Where a tile has hexagons for its points, these are drawn.
 */
export function placeOverlay(shown: ShownPlaces): Overlay {
  const { layer, survey } = shown;
  return {
    name: `capacity-${layer}-${survey ? 'tiles' : 'none'}`,
    sources: survey ? { [TILES]: tilesOf(survey) } : {},
    layers: (palette) => (survey ? layersOf(shown, palette) : []),
  };
}

function layersOf(shown: ShownPlaces, palette: MapPalette): OverlayLayer[] {
  return shown.layer === 'hexagons' ? hexagonLayers(shown, palette) : [...hexagonLayers(shown, palette), ...pointLayers(shown, palette)];
}

/** The name of the survey is in the address, so that tiles of an earlier one are not taken for it. */
function tilesOf(survey: string): TileSet {
  return { url: `${serviceUrl('tiles/capacity/')}{z}/{x}/{y}.mvt?survey=${encodeURIComponent(survey)}`, minzoom: 0, maxzoom: TILE_MAX_ZOOM };
}

function figure({ sources }: ShownPlaces): ExpressionSpecification {
  return ['get', `${sources}_kva`];
}

/** A value by class of capacity, from nothing to much. */
function byClass(shown: ShownPlaces, values: readonly (string | number)[]): ExpressionSpecification {
  return CAPACITY_STEPS_KVA.reduce<ExpressionSpecification>(
    (below, step, index) => ['case', ['>', figure(shown), step], values[index + 1] ?? '', below],
    ['literal', values[0] ?? ''] as never,
  );
}

function isSelected({ selectedId }: ShownPlaces): ExpressionSpecification {
  return ['==', ['get', 'id'], selectedId ?? ''];
}

function isShown(shown: ShownPlaces, ...further: ExpressionSpecification[]): FilterSpecification {
  return ['all', ['>=', figure(shown), shown.least_kVA], ...further];
}

function hexagonLayers(shown: ShownPlaces, palette: MapPalette): OverlayLayer[] {
  const selected = isSelected(shown);
  const filter = shown.layer === 'hexagons' ? isShown(shown) : isShown(shown, ['has', 'stands_for_points']);
  const sign = byClass(shown, CAPACITY_SIGNS);
  const area = { source: TILES, 'source-layer': 'hexagon', filter } as const;
  return [
    { below: 'section-halo', layer: { ...area, id: 'capacity-hexagon', type: 'fill', paint: { 'fill-color': byClass(shown, palette.scale), 'fill-opacity': 0.72 } } },
    {
      below: 'section-halo',
      layer: {
        ...area, id: 'capacity-hexagon-edge', type: 'line', layout: { 'line-sort-key': ['case', selected, 1, 0] },
        paint: { 'line-color': ['case', selected, palette.pointed, palette.gridHalo], 'line-width': ['case', selected, 3.5, 0.8], 'line-opacity': ['case', selected, 1, 0.7] },
      },
    },
    {
      // Below the stations, whose symbols so take precedence over the signs.
      below: 'node-dot',
      layer: {
        ...area, id: 'capacity-hexagon-sign', type: 'symbol', 'source-layer': 'hexagon_middle',
        layout: {
          'text-field': ['step', ['zoom'], sign, FIGURE_ZOOM, ['concat', sign, '\n', ['to-string', figure(shown)]]],
          'text-font': LABEL_FONT_BOLD, 'text-size': ['interpolate', ['linear'], ['zoom'], 11, 9, 14, 12.5], 'text-padding': 0,
          'symbol-sort-key': ['case', selected, 0, 1],
        },
        paint: { 'text-color': palette.gridLabel, 'text-halo-color': palette.gridHalo, 'text-halo-width': 1.6 },
      },
    },
  ];
}

function pointLayers(shown: ShownPlaces, palette: MapPalette): OverlayLayer[] {
  const selected = isSelected(shown);
  const sign = byClass(shown, CAPACITY_SIGNS);
  const rank = byClass(shown, [0, 1, 2, 3, 4]);
  const order: ExpressionSpecification = ['+', ['case', selected, 10, 0], rank];
  const point = { source: TILES, 'source-layer': 'point', filter: isShown(shown) } as const;
  return [
    {
      layer: {
        ...point, id: 'capacity-point', type: 'circle', layout: { 'circle-sort-key': order },
        paint: {
          'circle-color': byClass(shown, palette.scale),
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, ['+', 1.5, ['*', 0.5, rank]], 16, ['+', 5, ['*', 1.5, rank]]],
          'circle-stroke-color': palette.pointed,
          'circle-stroke-width': ['case', selected, 3.5, 0.8],
        },
      },
    },
    {
      layer: {
        ...point, id: 'capacity-point-figure', type: 'symbol', minzoom: 13.5,
        layout: {
          'text-field': ['step', ['zoom'], sign, POINT_FIGURE_ZOOM, ['concat', sign, ' ', ['to-string', figure(shown)]]],
          'text-font': LABEL_FONT_BOLD, 'text-size': 11, 'text-anchor': 'left', 'text-offset': [0.9, 0], 'text-padding': 1,
          'symbol-sort-key': ['-', 0, order],
        },
        paint: { 'text-color': palette.gridLabel, 'text-halo-color': palette.gridHalo, 'text-halo-width': 1.8 },
      },
    },
  ];
}
