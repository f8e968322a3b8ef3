import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapPalette } from './palette';

export const STREETS = 'streets';

/** Layers that show each street once. */
export const STREET_LAYERS = ['path', 'street-tunnel', 'street'] as const;

/** No glyph server: the browser draws every label from its own fonts. */
export const LABEL_FONT = ['system-ui', 'sans-serif'];
/** The map reads the weight from the first name; no such family exists, so the next one is drawn in that weight. */
export const LABEL_FONT_BOLD = ['Sans Bold', 'system-ui', 'sans-serif'];

const MAJOR = ['motorway', 'trunk', 'primary', 'secondary'];
const PATHS = ['footway', 'track'];

/** Street widths in pixels at zoom 11, 14 and 17, by class. */
const WIDTHS: ReadonlyArray<[cls: string, at11: number, at14: number, at17: number]> = [
  ['motorway', 2.4, 5, 18],
  ['trunk', 2.2, 4.6, 17],
  ['primary', 1.8, 4.2, 16],
  ['secondary', 1.3, 3.6, 14],
  ['tertiary', 0.8, 2.8, 12],
  ['residential', 0.4, 1.9, 9],
  ['service', 0, 0.9, 5],
];
const OTHER_WIDTH: [number, number, number] = [0, 1.1, 6];

function widthAt(index: 0 | 1 | 2, extra: number): ExpressionSpecification {
  const pairs = WIDTHS.flatMap(([cls, ...widths]) => [cls, widths[index] + extra]);
  return ['match', ['get', 'class'], ...pairs, OTHER_WIDTH[index] + extra] as unknown as ExpressionSpecification;
}

function streetWidth(extra = 0): ExpressionSpecification {
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    11,
    widthAt(0, extra / 2),
    14,
    widthAt(1, extra),
    17,
    widthAt(2, extra * 1.4),
  ];
}

const isMajor: ExpressionSpecification = ['in', ['get', 'class'], ['literal', MAJOR]];
const isPath: ExpressionSpecification = ['in', ['get', 'class'], ['literal', PATHS]];
const isTunnel: ExpressionSpecification = ['to-boolean', ['get', 'tunnel']];
const isBridge: ExpressionSpecification = ['to-boolean', ['get', 'bridge']];

/** Major streets over minor ones, so that a crossing reads as one surface. */
const classOrder: ExpressionSpecification = [
  'match', ['get', 'class'],
  'motorway', 9, 'trunk', 8, 'primary', 7, 'secondary', 6, 'tertiary', 5, 'residential', 4, 'service', 2, 3,
];

const roundLine = { 'line-cap': 'round', 'line-join': 'round' } as const;

export function streetLayers(palette: MapPalette): LayerSpecification[] {
  return [...waterLayers(palette), ...surfaceLayers(palette), ...railLayers(palette), ...bridgeLayers(palette)];
}

function waterLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'water', type: 'fill', source: STREETS, 'source-layer': 'water',
      paint: { 'fill-color': palette.water, 'fill-outline-color': palette.waterLine },
    },
    {
      id: 'river', type: 'line', source: STREETS, 'source-layer': 'barrier',
      filter: ['==', ['get', 'kind'], 'river'],
      layout: roundLine,
      paint: {
        'line-color': palette.water,
        'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 10, 1.2, 14, 5, 17, 22],
      },
    },
  ];
}

function surfaceLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'path', type: 'line', source: STREETS, 'source-layer': 'street', minzoom: 14,
      filter: isPath,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.path,
        'line-width': ['interpolate', ['linear'], ['zoom'], 14, 0.6, 17, 1.6],
        'line-dasharray': [3, 1.6],
      },
    },
    {
      id: 'street-tunnel', type: 'line', source: STREETS, 'source-layer': 'street', minzoom: 12,
      filter: ['all', isTunnel, ['!', isPath]],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.casing, 'line-width': streetWidth(), 'line-opacity': 0.45, 'line-dasharray': [2, 1] },
    },
    {
      id: 'street-casing', type: 'line', source: STREETS, 'source-layer': 'street',
      filter: ['all', ['!', isPath], ['!', isTunnel]],
      layout: { ...roundLine, 'line-sort-key': classOrder },
      paint: {
        'line-color': ['case', isMajor, palette.casingMajor, palette.casing],
        'line-width': streetWidth(1.6),
      },
    },
    {
      id: 'street', type: 'line', source: STREETS, 'source-layer': 'street',
      filter: ['all', ['!', isPath], ['!', isTunnel]],
      layout: { ...roundLine, 'line-sort-key': classOrder },
      paint: {
        'line-color': ['match', ['get', 'class'], ['service', 'other'], palette.streetMinor, palette.street],
        'line-width': streetWidth(),
      },
    },
  ];
}

function railLayers(palette: MapPalette): LayerSpecification[] {
  const isRail: ExpressionSpecification = ['==', ['get', 'kind'], 'rail'];
  return [
    {
      id: 'rail', type: 'line', source: STREETS, 'source-layer': 'barrier', filter: isRail,
      paint: {
        'line-color': palette.rail,
        'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 11, 0.8, 14, 2, 17, 4],
      },
    },
    {
      id: 'rail-tie', type: 'line', source: STREETS, 'source-layer': 'barrier', filter: isRail, minzoom: 13,
      paint: {
        'line-color': palette.railTie,
        'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 13, 0.7, 17, 2.4],
        'line-dasharray': [4, 4],
      },
    },
  ];
}

/** Bridges once more, above rail and river, with a butt casing that shows where they begin. */
function bridgeLayers(palette: MapPalette): LayerSpecification[] {
  const filter: ExpressionSpecification = ['all', isBridge, ['!', isPath]];
  return [
    {
      id: 'bridge-casing', type: 'line', source: STREETS, 'source-layer': 'street', minzoom: 13, filter,
      paint: { 'line-color': palette.casingMajor, 'line-width': streetWidth(2.4) },
    },
    {
      id: 'bridge', type: 'line', source: STREETS, 'source-layer': 'street', minzoom: 13, filter,
      layout: roundLine,
      paint: { 'line-color': palette.street, 'line-width': streetWidth() },
    },
  ];
}

export function streetLabels(palette: MapPalette): LayerSpecification[] {
  const text = { 'text-color': palette.label, 'text-halo-color': palette.labelHalo, 'text-halo-width': 1.7 };
  return [
    {
      id: 'river-label', type: 'symbol', source: STREETS, 'source-layer': 'barrier', minzoom: 12,
      filter: ['==', ['get', 'kind'], 'river'],
      layout: {
        'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-font': LABEL_FONT,
        'text-size': 12, 'text-letter-spacing': 0.12, 'symbol-spacing': 420,
      },
      paint: { ...text, 'text-color': palette.waterLabel, 'text-halo-color': palette.water },
    },
    {
      id: 'street-label', type: 'symbol', source: STREETS, 'source-layer': 'street', minzoom: 13,
      filter: ['all', ['has', 'name'], ['any', isMajor, ['>=', ['zoom'], 15]]],
      layout: {
        'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-font': LABEL_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 13, 10.5, 17, 13],
        'symbol-spacing': 320, 'text-padding': 6, 'text-max-angle': 32,
        'symbol-sort-key': ['-', 0, classOrder],
      },
      paint: text,
    },
  ];
}
