import { describe, expect, it } from 'vitest';
import { shares, standings, weightsOf } from '../../scheme/reranking';
import { schemeWith } from './samples';

const cheap = schemeWith('s1', 1, { cost: 0.9, reliability: 0.2 }, { cost: 0.7, reliability: 0.3 });
const safe = schemeWith('s2', 2, { cost: 0.5, reliability: 0.8 }, { cost: 0.7, reliability: 0.3 });

describe('ranking by other weights', () => {
  it('keeps the answer as it is without any', () => {
    expect(standings([cheap, safe], undefined).map(({ scheme, rank, rise, total }) => [scheme.id, rank, rise, total])).toEqual([
      ['s1', 1, 0, cheap.score.total],
      ['s2', 2, 0, safe.score.total],
    ]);
  });

  it('sums weight times normalised value, and tells who rose', () => {
    // By hand: weights 1:3 are 0.25 and 0.75; s1 = 0.25·0.9 + 0.75·0.2 = 0.375, s2 = 0.25·0.5 + 0.75·0.8 = 0.725.
    const [first, second] = standings([cheap, safe], { cost: 0.1, reliability: 0.3 });
    expect([first?.scheme.id, first?.rank, first?.rise]).toEqual(['s2', 1, 1]);
    expect([second?.scheme.id, second?.rank, second?.rise]).toEqual(['s1', 2, -1]);
    expect(first?.total).toBeCloseTo(0.725, 12);
    expect(second?.total).toBeCloseTo(0.375, 12);
  });

  it('comes to the answer’s own totals with the answer’s own weights', () => {
    const again = standings([cheap, safe], weightsOf([cheap, safe]));
    again.forEach(({ scheme, total, rise }) => {
      expect(total).toBeCloseTo(scheme.score.total, 12);
      expect(rise).toBe(0);
    });
  });

  it('takes equal shares where nothing counts, and keeps the order of equals', () => {
    expect(shares({ cost: 0, reliability: 0 })).toEqual({ cost: 0.5, reliability: 0.5 });
    const twin = { ...cheap, id: 's3', rank: 3 };
    expect(standings([cheap, twin], { cost: 1 }).map(({ scheme }) => scheme.id)).toEqual(['s1', 's3']);
  });
});
