import type { LayerSpecification } from 'maplibre-gl';
import { HATCH_IMAGE } from '../symbols/names';
import type { MapPalette } from './palette';
import { LABEL_FONT_BOLD, STREETS } from './streetLayers';

export const WISHES = 'wishes';

/** Streets that are forbidden by name; its filter names none until then. */
export const FORBIDDEN_STREET_LAYER = 'wish-street';

/** Forbidden things are hatched, crossed or dashed in ink, never coloured: only schemes are. */
export function wishLayers(palette: MapPalette): LayerSpecification[] {
  const kind = (name: string): ['==', ['get', string], string] => ['==', ['get', 'kind'], name];
  return [
    {
      id: FORBIDDEN_STREET_LAYER, type: 'line', source: STREETS, 'source-layer': 'street', filter: ['in', ['get', 'name'], ['literal', []]],
      paint: { 'line-color': palette.pointed, 'line-width': 3.5, 'line-dasharray': [0.6, 1.6] },
    },
    { id: 'wish-area', type: 'fill', source: WISHES, filter: kind('area'), paint: { 'fill-pattern': HATCH_IMAGE, 'fill-antialias': false } },
    { id: 'wish-area-edge', type: 'line', source: WISHES, filter: kind('area'), paint: { 'line-color': palette.pointed, 'line-width': 2, 'line-dasharray': [3, 1.5] } },
    { id: 'wish-outline', type: 'line', source: WISHES, filter: kind('outline'), paint: { 'line-color': palette.pointed, 'line-width': 2 } },
    {
      id: 'wish-corner', type: 'circle', source: WISHES, filter: kind('corner'),
      paint: { 'circle-radius': 5, 'circle-color': palette.symbolFill, 'circle-stroke-color': palette.pointed, 'circle-stroke-width': 2 },
    },
    {
      id: 'wish-stretch', type: 'symbol', source: WISHES, filter: kind('stretch'),
      layout: { 'text-field': '✕', 'text-size': 22, 'text-font': LABEL_FONT_BOLD, 'text-allow-overlap': true },
      paint: { 'text-color': palette.pointed, 'text-halo-color': palette.gridHalo, 'text-halo-width': 2.5 },
    },
  ];
}
