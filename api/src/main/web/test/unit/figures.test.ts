import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../api-client/types';
import { boundsOf, connectionMarkers, customerPosition, schemeFeatures } from '../../map/schemeFeatures';
import { hasAlternative, routeLength_m, signedAmount, strengths, worstLoadRate } from '../../scheme/figures';
import { INDEPENDENCE, LOAD_RATE, POINT, SOURCE_FIGURES } from './samples';

const near = scheme(1, { total: '900000.10', days: 30, from: [6.08, 50.77], length_m: 860, loads: [[65.8, 66.7], [55, 65]] });
const cheap = scheme(2, { total: '900000.09', days: 34, from: [6.09, 50.78], length_m: 990, loads: [[40, 80]] });

describe('figures of a scheme', () => {
  it('takes the load rate nearest to its limit as the worst', () => {
    expect(worstLoadRate(near)?.after_pct).toBe(65.8);
  });

  it.each([
    ['10847.26', '+¥10,847'],
    ['-120.50', '−¥121'],
    ['0.00', '+¥0'],
  ])('tells a difference of %s with its sign before the currency', (amount, told) => {
    expect(signedAmount(amount, '¥')).toBe(told);
  });

  it('knows whether any source has another way', () => {
    const [source] = near.sources;
    const { route, cable } = source!;
    expect(hasAlternative(near)).toBe(false);
    expect(hasAlternative({ ...near, sources: [{ ...source!, alternative: { route, cable, extra_cost: '1.00', extra_m: 1, shared_pct: 0 } }] })).toBe(true);
  });

  it('adds up the routes of all sources', () => {
    expect(routeLength_m({ ...near, sources: [...near.sources, ...cheap.sources] })).toBe(1850);
  });

  it('names only what is strictly best', () => {
    expect(strengths(near, [near, cheap])).toEqual(['duration', 'length']);
    expect(strengths(cheap, [near, cheap])).toEqual(['cost', 'load']);
    expect(strengths(near, [near])).toEqual([]);
  });
});

describe('drawing', () => {
  it('draws the selected scheme last and the better rank over the worse', () => {
    const order = (id: string) => schemeFeatures([near, cheap], id).features.map(({ properties }) => properties.order);
    expect(order('S2')).toEqual([-1, 0]);
    expect(order('S1')).toEqual([0, -2]);
    expect(order('none')).toEqual([-1, -2]);
  });

  it('shares one marker where schemes begin at the same point', () => {
    const twin = { ...near, id: 'S3', rank: 3 };
    expect(connectionMarkers([near, twin], 'S3')).toEqual([
      { key: '6.080000,50.770000', position: [6.08, 50.77], letters: ['A', 'C'], selected: true },
    ]);
  });

  it('finds the customer at the end of the routes and the box around them', () => {
    expect(customerPosition([near])).toEqual([6.1, 50.775]);
    expect(boundsOf([near, cheap])).toEqual([6.08, 50.77, 6.1, 50.78]);
    expect(boundsOf([])).toBeUndefined();
  });
});

interface Shape {
  total: string;
  days: number;
  from: [number, number];
  length_m: number;
  loads: Array<[after_pct: number, limit_pct: number]>;
}

function scheme(rank: number, { total, days, from, length_m, loads }: Shape): Scheme {
  return {
    id: `S${rank}`,
    rank,
    voltage_kv: 10,
    mode: 'SINGLE',
    score: { total: 0.8, criteria: [], cross_check: { topsis: 0, vikor: 0 } },
    pareto: true,
    tied: false,
    sources: [
      {
        role: 'MAIN',
        connection_point: { ...POINT, id: `P${rank}`, kind: 'SPARE_WAY', coordinates: from },
        route: { length_m, straight_m: length_m, geometry: { type: 'LineString', coordinates: [from, [6.1, 50.775]] }, segments: [], crossings: [] },
        cable: { kind: 'CABLE', type: 'YJV22', circuits: 1, length_m, joints: 0, terminations: 2, ampacity_a: 400, loading_pct: 50 },
        load_rates: loads.map(([after_pct, limit_pct]) => ({ ...LOAD_RATE, element: 'F1', after_pct, limit_pct })),
        ...SOURCE_FIGURES,
      },
    ],
    independence: INDEPENDENCE,
    quantities: [],
    cost: { currency: 'CNY', direct: total, grid_side: total, customer_side: '0.00', total },
    duration_days: days,
    reply_working_days: 10,
    saifi_per_year: 0.2,
    saidi_h_per_year: 0.5,
    checks: [],
    design: null,
  };
}
