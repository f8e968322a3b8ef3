import type { Comparison } from '../../api-client/comparison';
import type { Scheme } from '../../api-client/types';

/** A scheme with one source and the given normalised values and weights by criterion. */
export function schemeWith(id: string, rank: number, normalised: Record<string, number> = {}, weights: Record<string, number> = {}): Scheme {
  const criteria = Object.entries(normalised).map(([name, value]) => {
    const weight = weights[name] ?? 0;
    return { name, value: 1, normalised: value, weight, contribution: weight * value };
  });
  return {
    id,
    rank,
    voltage_kv: 10,
    mode: 'SINGLE',
    score: { total: criteria.reduce((sum, { contribution }) => sum + contribution, 0), criteria },
    pareto: true,
    sources: [
      {
        role: 'MAIN',
        connection_point: { id: `point-${id}`, kind: 'SPARE_WAY', coordinates: [6.08, 50.77] },
        route: {
          length_m: 900,
          straight_m: 700,
          geometry: { type: 'LineString', coordinates: [[6.08, 50.77], [6.1, 50.775]] },
          segments: [],
          crossings: [],
        },
        cable: { type: 'YJV22', circuits: 1, length_m: 930, joints: 0, terminations: 2 },
        load_rates: [],
        voltage_drop_pct: 1,
        short_circuit_ka: 8,
      },
    ],
    quantities: [],
    cost: { currency: 'CNY', direct: '0.00', grid_side: '0.00', customer_side: '0.00', total: '0.00' },
    duration_days: 30,
    reply_working_days: 10,
    saifi_per_year: 0.2,
    saidi_h_per_year: 0.5,
    checks: [],
  };
}

/** A comparison of the given schemes in which nothing is known yet. */
export function comparisonOf(schemes: readonly string[], known: Partial<Comparison> = {}): Comparison {
  return { id: 'set', schemes: [...schemes], criteria: [], quantities: [], cost: [], load_rates: [], checks: [], works: [], facts: [], corridors: [], ...known };
}
