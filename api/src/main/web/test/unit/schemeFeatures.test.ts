import { describe, expect, it } from 'vitest';
import type { Position, RouteAlternative, Scheme } from '../../api-client/types';
import { boundsOf, schemeFeatures } from '../../map/schemeFeatures';
import { schemeWith, step, switching, withSource } from './samples';

const WAY_ROUND: Position[] = [[6.08, 50.77], [6.09, 50.8], [6.1, 50.775]];

const alternative: RouteAlternative = {
  route: { length_m: 1200, straight_m: 700, geometry: { type: 'LineString', coordinates: WAY_ROUND }, segments: [], crossings: [] },
  cable: { kind: 'CABLE', type: 'YJV22', circuits: 1, length_m: 1230, joints: 0, terminations: 2, ampacity_a: 400, loading_pct: 50 },
  extra_cost: '120500.40',
  extra_m: 300,
  shared_pct: 12,
};

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

  it('lies within the box, different ways and switches with it', () => {
    expect(boundsOf([schemeWith('a', 1)])).toEqual([6.08, 50.77, 6.1, 50.775]);
    expect(boundsOf([first])).toEqual([6.08, 50.77, 6.1, 50.8]);
    expect(boundsOf([withSource(schemeWith('a', 1), { switching: switching(step('OPEN', 'N1', [6.2, 50.771])) })])).toEqual([6.08, 50.77, 6.2, 50.775]);
  });
});
