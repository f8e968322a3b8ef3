import { describe, expect, it } from 'vitest';
import type { ConnectionPoint, RejectedCandidate } from '../../api-client/types';
import { subtractDecimals } from '../../format/decimal';
import { changesBetween } from '../../scheme/changes';
import { EVERYTHING, families, grouped, matching } from '../../scheme/rejections';
import { POINT, schemeWith } from './samples';

const at = (id: string, rank: number, point: string, total: string) => {
  const scheme = schemeWith(id, rank);
  const [source] = scheme.sources;
  const sources = source ? [{ ...source, connection_point: { ...source.connection_point, id: point } }] : [];
  return { ...scheme, sources, cost: { ...scheme.cost, total } };
};

describe('what a what-if changed', () => {
  it('knows a scheme again by where it begins, whatever its id and rank', () => {
    const before = [at('s1', 1, 'P', '100.50'), at('s2', 2, 'Q', '120.00'), at('s3', 3, 'R', '130.00')];
    const after = [at('s1', 1, 'Q', '150.25'), at('s2', 2, 'P', '90.00'), at('s3', 3, 'T', '160.00')];
    const { byScheme, gone } = changesBetween(before, after);
    expect(byScheme.get('s1')).toEqual({ kind: 'kept', wasRank: 2, costChange: '30.25' });
    expect(byScheme.get('s2')).toEqual({ kind: 'kept', wasRank: 1, costChange: '-10.50' });
    expect(byScheme.get('s3')).toEqual({ kind: 'new' });
    expect(gone.map(({ id }) => id)).toEqual(['s3']);
  });

  it.each([
    ['150.25', '120', '30.25'],
    ['0.1', '0.3', '-0.2'],
    ['5', '5', '0'],
    ['90071992547409931.02', '90071992547409931.01', '0.01'],
  ])('%s - %s is %s', (a, b, difference) => {
    expect(subtractDecimals(a, b)).toBe(difference);
  });
});

describe('refused candidates', () => {
  const candidate = (id: string, kind: ConnectionPoint['kind'], ...reasons: Array<[code: string, actual: number, limit: number]>): RejectedCandidate => ({
    connection_point: { ...POINT, id, kind },
    reasons: reasons.map(([code, actual, limit]) => ({ code, actual, limit, unit: '%', element: '', element_name: null, hint: '', remedy: null })),
    remedies: null,
  });
  const rejected = [
    candidate('far', 'SPARE_WAY', ['capacity.feeder-over', 90, 50]),
    candidate('both', 'SPARE_WAY', ['capacity.feeder-over', 51, 50], ['capacity.n1-over', 120, 100]),
    candidate('near', 'LOOP_IN', ['capacity.feeder-over', 55, 50]),
    candidate('worse', 'LOOP_IN', ['dominated-by:s1', 0, 0]),
  ];

  it('stand under their first reason, the nearest miss first', () => {
    expect(grouped(rejected).map(({ family, candidates }) => [family, candidates.map(({ connection_point: { id } }) => id)])).toEqual([
      ['capacity.feeder-over', ['near', 'far', 'both']],
      ['dominated-by', ['worse']],
    ]);
  });

  it('can be asked for by any of their reasons and by kind', () => {
    const ids = (family: string, kind: string) => matching(rejected, { family, kind }).map(({ connection_point: { id } }) => id);
    expect(matching(rejected, EVERYTHING)).toHaveLength(4);
    expect(ids('capacity.n1-over', '')).toEqual(['both']);
    expect(ids('capacity.feeder-over', 'LOOP_IN')).toEqual(['near']);
    expect(families(rejected)[0]).toEqual(['capacity.feeder-over', 3]);
  });
});
