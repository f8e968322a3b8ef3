import type { ExpressionSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { SCHEME_LETTERS, type SchemeLetter } from '../../scheme/identity';
import type { MapPalette } from './palette';

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

type LineLayout = NonNullable<LineLayerSpecification['layout']>;

/**
 * Shift to the side in pixels at zoom 12 and 17, so that schemes sharing a street run beside each other
 * instead of hiding each other.
 */
const LANE_PX = [2.2, 4.4] as const;
const LANES: Record<SchemeLetter, number> = { A: 0, B: 1, C: -1, D: 2, E: -2, F: 3 };

const isSelected: ExpressionSpecification = ['to-boolean', ['get', 'selected']];

export function schemeLayers(palette: MapPalette, colours: SchemeColours): LayerSpecification[] {
  const byLetter = (value: (letter: SchemeLetter) => unknown, other: unknown) =>
    ['match', ['get', 'letter'], ...SCHEME_LETTERS.flatMap((letter) => [letter, value(letter)]), other] as unknown as ExpressionSpecification;
  const order: LineLayout = { 'line-join': 'round', 'line-sort-key': ['get', 'order'] };
  const lane = (unit: number) => byLetter((letter) => LANES[letter] * unit, 0);
  const offset: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 12, lane(LANE_PX[0]), 17, lane(LANE_PX[1])];
  return [
    {
      id: 'scheme-casing', type: 'line', source: SCHEMES,
      layout: { ...order, 'line-cap': 'round' },
      paint: {
        'line-color': palette.schemeCasing,
        'line-width': width(5.5, 10),
        'line-offset': offset,
        'line-opacity': ['case', isSelected, 0.95, 0.55],
      },
    },
    {
      id: 'scheme', type: 'line', source: SCHEMES,
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
      id: SCHEME_HIT_LAYER, type: 'line', source: SCHEMES,
      layout: order,
      paint: { 'line-color': palette.schemeCasing, 'line-width': 16, 'line-offset': offset, 'line-opacity': 0 },
    },
  ];
}

/** Faded schemes are thinner as well, so that the difference does not rest on opacity alone. */
function width(at12: number, at17: number): ExpressionSpecification {
  const scaled = (value: number): ExpressionSpecification => ['case', isSelected, value, value * 0.72];
  return ['interpolate', ['linear'], ['zoom'], 12, scaled(at12), 17, scaled(at17)];
}
