import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { MapPalette } from '../map/style/palette';
import { LABEL_FONT_BOLD } from '../map/style/streetLayers';
import type { Overlay, OverlayLayer } from '../map/useOverlay';
import { CAPACITY_SIGNS, capacityClass } from './classes';
import { capacity_kVA, type Place, type SourceCount } from './places';

const PLACES = 'capacity-places';
const FIGURE_ZOOM = 13.2;
const POINT_FIGURE_ZOOM = 15;

/** Layers that answer to clicks. */
export const PLACE_LAYERS = ['capacity-hexagon', 'capacity-point'] as const;

/** Hexagons or connection points in the shade and with the sign of their class; nearer, with the figure in kVA. */
export function placeOverlay(places: readonly Place[], layer: 'hexagons' | 'points', sources: SourceCount, selectedId: string | undefined): Overlay {
  const features = places.map((place): Feature => {
    const kVA = capacity_kVA(place, sources);
    const step = capacityClass(kVA);
    return {
      type: 'Feature',
      geometry: place.geometry,
      properties: { id: place.id, step, sign: CAPACITY_SIGNS[step], figure: `${kVA}`, selected: place.id === selectedId, order: place.id === selectedId ? 1 : 0 },
    };
  });
  return { name: `capacity-${layer}`, sources: { [PLACES]: features }, layers: layer === 'hexagons' ? hexagonLayers : pointLayers };
}

const isSelected: ExpressionSpecification = ['to-boolean', ['get', 'selected']];

function shade({ scale }: MapPalette): ExpressionSpecification {
  return ['match', ['get', 'step'], 0, scale[0], 1, scale[1], 2, scale[2], 3, scale[3], scale[4]];
}

function hexagonLayers(palette: MapPalette): OverlayLayer[] {
  return [
    {
      below: 'section-halo',
      layer: { id: 'capacity-hexagon', type: 'fill', source: PLACES, paint: { 'fill-color': shade(palette), 'fill-opacity': 0.72 } },
    },
    {
      below: 'section-halo',
      layer: {
        id: 'capacity-hexagon-edge', type: 'line', source: PLACES, layout: { 'line-sort-key': ['get', 'order'] },
        paint: { 'line-color': ['case', isSelected, palette.pointed, palette.gridHalo], 'line-width': ['case', isSelected, 3.5, 0.8], 'line-opacity': ['case', isSelected, 1, 0.7] },
      },
    },
    {
      // Below the stations, whose symbols so take precedence over the signs.
      below: 'node-dot',
      layer: {
        id: 'capacity-hexagon-sign', type: 'symbol', source: PLACES,
        layout: {
          'text-field': ['step', ['zoom'], ['get', 'sign'], FIGURE_ZOOM, ['concat', ['get', 'sign'], '\n', ['get', 'figure']]],
          'text-font': LABEL_FONT_BOLD, 'text-size': ['interpolate', ['linear'], ['zoom'], 11, 9, 14, 12.5], 'text-padding': 0,
          'symbol-sort-key': ['-', 0, ['get', 'order']],
        },
        paint: { 'text-color': palette.gridLabel, 'text-halo-color': palette.gridHalo, 'text-halo-width': 1.6 },
      },
    },
  ];
}

function pointLayers(palette: MapPalette): OverlayLayer[] {
  return [
    {
      layer: {
        id: 'capacity-point', type: 'circle', source: PLACES, layout: { 'circle-sort-key': ['+', ['*', 10, ['get', 'order']], ['get', 'step']] },
        paint: {
          'circle-color': shade(palette),
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, ['+', 1.5, ['*', 0.5, ['get', 'step']]], 16, ['+', 5, ['*', 1.5, ['get', 'step']]]],
          'circle-stroke-color': palette.pointed,
          'circle-stroke-width': ['case', isSelected, 3.5, 0.8],
        },
      },
    },
    {
      layer: {
        id: 'capacity-point-figure', type: 'symbol', source: PLACES, minzoom: 13.5,
        layout: {
          'text-field': ['step', ['zoom'], ['get', 'sign'], POINT_FIGURE_ZOOM, ['concat', ['get', 'sign'], ' ', ['get', 'figure']]],
          'text-font': LABEL_FONT_BOLD, 'text-size': 11, 'text-anchor': 'left', 'text-offset': [0.9, 0], 'text-padding': 1,
          'symbol-sort-key': ['-', 0, ['+', ['*', 10, ['get', 'order']], ['get', 'step']]],
        },
        paint: { 'text-color': palette.gridLabel, 'text-halo-color': palette.gridHalo, 'text-halo-width': 1.8 },
      },
    },
  ];
}
