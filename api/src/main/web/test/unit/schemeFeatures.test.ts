import { describe, expect, it } from 'vitest';
import type { Position, RouteAlternative, Scheme, Switching } from '../../api-client/types';
import { boundsOf, schemeFeatures, switchFeatures } from '../../map/schemeFeatures';
import { schemeWith } from './samples';

const WAY_ROUND: Position[] = [[6.08, 50.77], [6.09, 50.8], [6.1, 50.775]];

const alternative: RouteAlternative = {
  route: { length_m: 1200, straight_m: 700, geometry: { type: 'LineString', coordinates: WAY_ROUND }, segments: [], crossings: [] },
  cable: { kind: 'CABLE', type: 'YJV22', circuits: 1, length_m: 1230, joints: 0, terminations: 2, ampacity_a: 400, loading_pct: 50 },
  extra_cost: '120500.40',
  extra_m: 300,
  shared_pct: 12,
};

const step = (action: 'CLOSE' | 'OPEN', place_id: string, coordinates: Position | null) => ({
  action, switch_id: null, section_id: 'L1', section: 'line', place_id, place: `unit ${place_id}`, coordinates,
});

function switching(...steps: Switching['steps']): Switching {
  return { from_feeder_id: 'B1', from_feeder: 'F1', to_feeder_id: 'B2', to_feeder: 'F2', moved_a: 40, parallel: true, interruption_h: 0, weak_evidence: false, steps, loads: [] };
}

function withSource(scheme: Scheme, more: Partial<Scheme['sources'][number]>): Scheme {
  return { ...scheme, sources: scheme.sources.map((source) => ({ ...source, ...more })) };
}

const inWords = (one: Switching['steps'][number], n: number) => `${n} ${one.action} ${one.place}`;
const drawn = (schemes: Scheme[], selected?: string) => schemeFeatures(schemes, selected).features;
const kinds = (schemes: Scheme[], selected?: string) => drawn(schemes, selected).map(({ properties }) => properties.kind);

describe('what the map draws', () => {
  const first = withSource(schemeWith('a', 1), { alternative });
  const second = withSource(schemeWith('b', 2), { alternative, switching: switching(step('CLOSE', 'N1', [6.081, 50.771]), step('OPEN', 'N1', [6.081, 50.771]), step('OPEN', 'N2', [6.082, 50.772])) });

  it('is every route, and the different way of the chosen scheme alone', () => {
    expect(kinds([first, second])).toEqual(['SCHEME', 'SCHEME']);
    expect(kinds([first, second], 'a')).toEqual(['SCHEME', 'SCHEME', 'ALTERNATIVE']);
    expect(drawn([first, second], 'a')[2]).toMatchObject({ properties: { letter: 'A', schemeId: 'a' }, geometry: { coordinates: WAY_ROUND } });
  });

  it('has the switches of a scheme in their order, those at one place below each other', () => {
    const switches = switchFeatures(second, inWords);
    expect(switches.map(({ properties }) => properties)).toEqual([
      { kind: 'SWITCH', action: 'CLOSE', label: '1 CLOSE unit N1', row: 0 },
      { kind: 'SWITCH', action: 'OPEN', label: '2 OPEN unit N1', row: 1 },
      { kind: 'SWITCH', action: 'OPEN', label: '3 OPEN unit N2', row: 0 },
    ]);
    expect(switches[0]?.geometry).toEqual({ type: 'Point', coordinates: [6.081, 50.771] });
  });

  it('has no switch whose place an older answer does not tell', () => {
    const old = withSource(schemeWith('a', 1), { switching: switching(step('CLOSE', 'N1', null)) });
    expect(switchFeatures(old, inWords)).toEqual([]);
  });

  it('lies within the box, different ways and switches with it', () => {
    expect(boundsOf([schemeWith('a', 1)])).toEqual([6.08, 50.77, 6.1, 50.775]);
    expect(boundsOf([first])).toEqual([6.08, 50.77, 6.1, 50.8]);
    expect(boundsOf([withSource(schemeWith('a', 1), { switching: switching(step('OPEN', 'N1', [6.2, 50.771])) })])).toEqual([6.08, 50.77, 6.2, 50.775]);
  });
});
