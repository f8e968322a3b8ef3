import type { Comparison } from '../../api-client/comparison';
import type { ConnectionPoint, Independence, LoadRate, Position, Scheme, SupplySource, Switching } from '../../api-client/types';

/** A connection point of which nothing matters but what a test says. */
export const POINT: ConnectionPoint = {
  id: 'point', kind: 'SPARE_WAY', name: '', substation_id: 'SUB', substation: '', bus_section_id: 'BUS', bus_section: '',
  feeder_id: null, feeder: null, coordinates: [6.08, 50.77],
};

export const LOAD_RATE: LoadRate = {
  element: 'F', name: '', kind: 'FEEDER', measured_pct: 0, committed_pct: null, before_pct: 0, new_pct: null, after_pct: 0, limit_pct: 100,
};

export const INDEPENDENCE: Independence = { level: 0, shared_elements: [], shared_names: [], shared_corridor_m: 0 };

export const SOURCE_FIGURES: Omit<SupplySource, 'role' | 'connection_point' | 'route' | 'cable' | 'load_rates'> = {
  demand_kva: 500, voltage_drop_pct: 1, short_circuit_ka: 8, point_short_circuit_ka: 9, flow: null, switching: null, alternative: null,
};

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
    score: { total: criteria.reduce((sum, { contribution }) => sum + contribution, 0), criteria, cross_check: { topsis: 0, vikor: 0 } },
    pareto: true,
    tied: false,
    sources: [
      {
        role: 'MAIN',
        connection_point: { ...POINT, id: `point-${id}` },
        route: {
          length_m: 900,
          straight_m: 700,
          geometry: { type: 'LineString', coordinates: [[6.08, 50.77], [6.1, 50.775]] },
          segments: [],
          crossings: [],
        },
        cable: { kind: 'CABLE', type: 'YJV22', circuits: 1, length_m: 930, joints: 0, terminations: 2, ampacity_a: 400, loading_pct: 50 },
        load_rates: [],
        ...SOURCE_FIGURES,
      },
    ],
    independence: INDEPENDENCE,
    quantities: [],
    cost: { currency: 'CNY', direct: '0.00', grid_side: '0.00', customer_side: '0.00', total: '0.00' },
    duration_days: 30,
    reply_working_days: 10,
    saifi_per_year: 0.2,
    saidi_h_per_year: 0.5,
    checks: [],
    design: null,
  };
}

/** A comparison of the given schemes in which nothing is known yet. */
export function comparisonOf(schemes: readonly string[], known: Partial<Comparison> = {}): Comparison {
  return { id: 'set', schemes: [...schemes], criteria: [], quantities: [], cost: [], load_rates: [], checks: [], works: [], facts: [], routes: [], corridors: [], ...known };
}

/** One step of a switching. */
export const step = (action: 'CLOSE' | 'OPEN', place_id: string, coordinates: Position | null) => ({
  action, switch_id: null, section_id: 'L1', section: 'line', place_id, place: `unit ${place_id}`, coordinates,
});

export function switching(...steps: Switching['steps']): Switching {
  return { from_feeder_id: 'B1', from_feeder: 'F1', to_feeder_id: 'B2', to_feeder: 'F2', moved_a: 40, parallel: true, interruption_h: 0, weak_evidence: false, steps, loads: [] };
}

/** The scheme with more of each source. */
export function withSource(scheme: Scheme, more: Partial<Scheme['sources'][number]>): Scheme {
  return { ...scheme, sources: scheme.sources.map((source) => ({ ...source, ...more })) };
}
