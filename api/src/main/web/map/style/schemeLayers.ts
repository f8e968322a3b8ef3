import type { ExpressionSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { SCHEME_LETTERS, type SchemeLetter } from '../../scheme/identity';
import { SWITCH_PREFIX } from '../symbols/names';
import type { MapPalette } from './palette';
import { LABEL_FONT_BOLD } from './streetLayers';

export const SCHEMES = 'schemes';
/** The layer that answers to clicks: wider than the drawn line, so that it can be hit. */
export const SCHEME_HIT_LAYER = 'scheme-hit';

export type SchemeColours = Record<SchemeLetter, string>;

/** Dash patterns in line widths, one per letter; the same as on the cards (`scheme/SchemeSwatch.tsx`). */
const DASHES: Record<SchemeLetter, number[]> = {
  A: [1],
  B: [3, 1],
  C: [1.4, 0.9],
  D: [4, 0.9, 1, 0.9],
  E: [0.7, 0.7],
  F: [3, 0.7, 0.7, 0.7, 0.7, 0.7],
};

/** Short dashes far apart: unlike the pattern of any letter. */
const ALTERNATIVE_DASH = [2, 2.2];

type LineLayout = NonNullable<LineLayerSpecification['layout']>;

/**
 * Shift to the side in pixels at zoom 12 and 17, so that schemes sharing a street run beside each other
 * instead of hiding each other.
 */
const LANE_PX = [2.2, 4.4] as const;
const LANES: Record<SchemeLetter, number> = { A: 0, B: 1, C: -1, D: 2, E: -2, F: 3 };

const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
const isCommon = isKind('COMMON');
const isScheme = isKind('SCHEME');
const isAlternative = isKind('ALTERNATIVE');
const isSelected: ExpressionSpecification = ['to-boolean', ['get', 'selected']];

export function schemeLayers(palette: MapPalette, colours: SchemeColours): LayerSpecification[] {
  const byLetter = (value: (letter: SchemeLetter) => unknown, other: unknown) =>
    ['match', ['get', 'letter'], ...SCHEME_LETTERS.flatMap((letter) => [letter, value(letter)]), other] as unknown as ExpressionSpecification;
  const order: LineLayout = { 'line-join': 'round', 'line-sort-key': ['get', 'order'] };
  const lane = (unit: number) => byLetter((letter) => LANES[letter] * unit, 0);
  const offset: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 12, lane(LANE_PX[0]), 17, lane(LANE_PX[1])];
  return [
    ...commonLayers(palette),
    // Below the routes: where both run in one street only the route is seen, and the other way branches off it.
    {
      id: 'scheme-alternative-casing', type: 'line', source: SCHEMES, filter: isAlternative,
      layout: { ...order, 'line-cap': 'round' },
      paint: { 'line-color': palette.schemeCasing, 'line-width': width(4.6, 8), 'line-offset': offset, 'line-opacity': 0.9 },
    },
    {
      id: 'scheme-alternative', type: 'line', source: SCHEMES, filter: isAlternative,
      layout: order,
      paint: {
        'line-color': byLetter((letter) => colours[letter], palette.gridLine),
        'line-width': width(2.2, 4),
        'line-offset': offset,
        'line-dasharray': ALTERNATIVE_DASH,
      },
    },
    {
      id: 'scheme-casing', type: 'line', source: SCHEMES, filter: isScheme,
      layout: { ...order, 'line-cap': 'round' },
      paint: {
        'line-color': palette.schemeCasing,
        'line-width': width(5.5, 10),
        'line-offset': offset,
        'line-opacity': ['case', isSelected, 0.95, 0.55],
      },
    },
    {
      id: 'scheme', type: 'line', source: SCHEMES, filter: isScheme,
      layout: order,
      paint: {
        'line-color': byLetter((letter) => colours[letter], palette.gridLine),
        'line-width': width(3.4, 6),
        'line-offset': offset,
        'line-opacity': ['case', isSelected, 1, 0.5],
        'line-dasharray': byLetter((letter) => ['literal', DASHES[letter]], ['literal', [1]]),
      },
    },
    {
      id: SCHEME_HIT_LAYER, type: 'line', source: SCHEMES, filter: isScheme,
      layout: order,
      paint: { 'line-color': palette.schemeCasing, 'line-width': 16, 'line-offset': offset, 'line-opacity': 0 },
    },
  ];
}

/** What all compared schemes share: one grey band, in no scheme's colour. */
function commonLayers(palette: MapPalette): LayerSpecification[] {
  const layout: LineLayout = { 'line-cap': 'round', 'line-join': 'round' };
  const common = { type: 'line', source: SCHEMES, filter: isCommon, layout } as const;
  return [
    { ...common, id: 'scheme-common-casing', paint: { 'line-color': palette.schemeCasing, 'line-width': width(8, 14), 'line-opacity': 0.95 } },
    { ...common, id: 'scheme-common', paint: { 'line-color': palette.common, 'line-width': width(5.5, 10) } },
  ];
}

/** The letter of each strong route, again and again along it. */
export function schemeLetters(palette: MapPalette, colours: SchemeColours): LayerSpecification[] {
  const colour = ['match', ['get', 'letter'], ...SCHEME_LETTERS.flatMap((letter) => [letter, colours[letter]]), palette.label];
  return [
    {
      id: 'scheme-letter', type: 'symbol', source: SCHEMES, minzoom: 12, filter: ['all', isScheme, isSelected],
      layout: {
        'symbol-placement': 'line', 'symbol-spacing': 180,
        'text-field': ['get', 'letter'], 'text-font': LABEL_FONT_BOLD, 'text-size': 13,
        'text-rotation-alignment': 'viewport', 'text-ignore-placement': true, 'text-allow-overlap': true, 'text-padding': 0,
      },
      paint: { 'text-color': colour as unknown as ExpressionSpecification, 'text-halo-color': palette.schemeCasing, 'text-halo-width': 2.5 },
    },
    {
      id: 'scheme-alternative-letter', type: 'symbol', source: SCHEMES, minzoom: 12, filter: isAlternative,
      layout: {
        'symbol-placement': 'line', 'symbol-spacing': 160,
        'text-field': ['concat', ['get', 'letter'], "'"], 'text-font': LABEL_FONT_BOLD, 'text-size': 13,
        'text-rotation-alignment': 'viewport', 'text-ignore-placement': true, 'text-allow-overlap': true, 'text-padding': 0,
      },
      paint: { 'text-color': colour as unknown as ExpressionSpecification, 'text-halo-color': palette.schemeCasing, 'text-halo-width': 2.5 },
    },
    ...switchLayers(palette),
  ];
}

/** Height in pixels of a switch among several at one place. */
const ROW_PX = 24;
const SWITCH_TEXT_SIZE = 12;
const BESIDE_SWITCH_EM = 1.3;

/** What has to be switched first, in ink, with its step beside it on one line: the number next to the switch, then the words. */
function switchLayers(palette: MapPalette): LayerSpecification[] {
  const bySide = (left: unknown, right: unknown) => ['match', ['get', 'side'], 'left', left, right] as unknown as ExpressionSpecification;
  const beside = (direction: number) => byRow((row) => [direction * BESIDE_SWITCH_EM, (row * ROW_PX) / SWITCH_TEXT_SIZE]);
  return [
    {
      id: 'scheme-switch', type: 'symbol', source: SCHEMES, filter: isKind('SWITCH'),
      layout: {
        'icon-image': ['concat', SWITCH_PREFIX, ['get', 'action']],
        'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-offset': byRow((row) => [0, row * ROW_PX]),
        'text-field': bySide(['concat', ['get', 'label'], '  ', ['get', 'number']], ['concat', ['get', 'number'], '  ', ['get', 'label']]),
        'text-font': LABEL_FONT_BOLD, 'text-size': SWITCH_TEXT_SIZE, 'text-max-width': 40,
        'text-anchor': bySide('right', 'left'), 'text-offset': bySide(beside(-1), beside(1)),
        'text-allow-overlap': true, 'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.pointed, 'text-halo-color': palette.gridHalo, 'text-halo-width': 2.5 },
    },
  ];
}

function byRow(shift: (row: number) => [x: number, y: number]): ExpressionSpecification {
  return ['match', ['get', 'row'], ...[1, 2].flatMap((row) => [row, ['literal', shift(row)]]), ['literal', shift(0)]] as unknown as ExpressionSpecification;
}

/** Faded schemes are thinner as well, so that the difference does not rest on opacity alone. */
function width(at12: number, at17: number): ExpressionSpecification {
  const scaled = (value: number): ExpressionSpecification => ['case', isSelected, value, value * 0.72];
  return ['interpolate', ['linear'], ['zoom'], 12, scaled(at12), 17, scaled(at17)];
}
