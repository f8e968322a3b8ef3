import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { ConnectablePlace, UsedPoint } from '../api-client/where';
import type { MapPalette } from '../map/style/palette';
import { LABEL_FONT_BOLD } from '../map/style/streetLayers';
import type { Overlay, OverlayLayer } from '../map/useOverlay';
import { VERDICT_SIGNS } from './connectable';
import { positionOf } from './places';

const PLACES = 'where-places';
/** What is written on a place, once: the area itself is cut by the tiles it lies in. */
const MIDDLES = 'where-middles';
const POINTS = 'where-points';
const FIGURE_ZOOM = 12.8;

/** Layers that answer to clicks. */
export const WHERE_LAYERS = ['where-place'] as const;

/** The area where it can be done, with what it costs there, beside what was left out; and the points it rests on. */
export function whereOverlay(places: readonly ConnectablePlace[], points: readonly UsedPoint[], costText: (cost: string) => string, selectedId: string | undefined): Overlay {
  const propertiesOf = ({ id, properties: { verdict, cost } }: ConnectablePlace) => ({
    id, verdict, sign: VERDICT_SIGNS[verdict], figure: verdict === 'WITHIN' && cost !== null ? costText(cost) : '', order: id === selectedId ? 1 : 0,
  });
  return {
    name: 'capacity-where',
    sources: {
      [PLACES]: places.map((place): Feature => ({ type: 'Feature', geometry: place.geometry, properties: propertiesOf(place) })),
      [MIDDLES]: places.map((place): Feature => ({ type: 'Feature', geometry: { type: 'Point', coordinates: positionOf(place) }, properties: propertiesOf(place) })),
      [POINTS]: points.map(({ id, geometry, properties }): Feature => ({ type: 'Feature', geometry, properties: { id, places: properties.places } })),
    },
    layers,
  };
}

function layers(palette: MapPalette): OverlayLayer[] {
  const isSelected: ExpressionSpecification = ['==', ['get', 'order'], 1];
  const isWithin: ExpressionSpecification = ['==', ['get', 'verdict'], 'WITHIN'];
  return [
    {
      below: 'section-halo',
      layer: {
        id: 'where-place', type: 'fill', source: PLACES,
        paint: { 'fill-color': ['case', isWithin, palette.scale[3], palette.scale[0]], 'fill-opacity': ['case', isWithin, 0.72, 0.5] },
      },
    },
    {
      below: 'section-halo',
      layer: {
        id: 'where-place-edge', type: 'line', source: PLACES, layout: { 'line-sort-key': ['get', 'order'] },
        paint: { 'line-color': ['case', isSelected, palette.pointed, palette.gridHalo], 'line-width': ['case', isSelected, 3.5, 0.8], 'line-opacity': ['case', isSelected, 1, 0.7] },
      },
    },
    {
      below: 'node-dot',
      layer: {
        id: 'where-point', type: 'circle', source: POINTS,
        paint: { 'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 4, 15, 9], 'circle-color': palette.symbolFill, 'circle-opacity': 0.4, 'circle-stroke-color': palette.pointed, 'circle-stroke-width': 2 },
      },
    },
    {
      // Above everything: what a place costs is the answer.
      layer: {
        id: 'where-place-sign', type: 'symbol', source: MIDDLES,
        layout: {
          'text-field': ['step', ['zoom'], ['get', 'sign'], FIGURE_ZOOM, ['case', isWithin, ['concat', ['get', 'sign'], '\n', ['get', 'figure']], ['get', 'sign']]],
          'text-font': LABEL_FONT_BOLD, 'text-size': ['interpolate', ['linear'], ['zoom'], 11, 9, 14, 12.5], 'text-allow-overlap': true,
        },
        paint: { 'text-color': palette.gridLabel, 'text-halo-color': palette.gridHalo, 'text-halo-width': 2.2 },
      },
    },
  ];
}
