import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../api-client/comparison';
import { factPlace, factText } from '../../compare/facts';
import { checkGroups, onlyDiffering, overviewGroups, quantityGroups, type RowGroup } from '../../compare/rows';
import { createTranslator } from '../../i18n/translate';
import { comparedFeatures } from '../../map/schemeFeatures';
import { comparisonOf, schemeWith } from './samples';

const words = createTranslator('en');
const schemes = [schemeWith('s1', 1), schemeWith('s2', 2), schemeWith('s3', 3)];
const input = (known: Partial<Comparison>) => ({ comparison: comparisonOf(['s1', 's2', 's3'], known), schemes, words });
const rowOf = (groups: RowGroup[], key: string) => groups.flatMap(({ rows }) => rows).find((row) => row.key === key);

const line = (...lons: number[]) => ({ type: 'MultiLineString' as const, coordinates: [lons.map((lon): [number, number] => [lon, 50])] });
const corridors = [
  { schemes: ['s1', 's2', 's3'], length_m: 600, geometry: line(1, 2) },
  { schemes: ['s1', 's2'], length_m: 50.4, geometry: line(2, 3) },
  { schemes: ['s3'], length_m: 1200, geometry: line(4, 5) },
];

describe('rows of a comparison', () => {
  it('mark the best as the service does, and nobody where all are equal', () => {
    const value = (scheme: string, best: boolean) => ({ scheme, value: 1, normalised: 0.5, contribution: 0.1, best });
    const groups = overviewGroups(input({
      criteria: [
        { name: 'duration', values: [value('s1', false), value('s2', true), value('s3', false)] },
        { name: 'voltage_drop', values: [value('s1', true), value('s2', true), value('s3', true)] },
      ],
    }));
    expect(rowOf(groups, 'criterion-duration')?.cells.map(({ best }) => best)).toEqual([false, true, false]);
    expect(rowOf(groups, 'criterion-voltage_drop')?.cells.some(({ best }) => best)).toBe(false);
  });

  it('say nothing of the independence of a single source', () => {
    const pair = { ...schemeWith('s2', 2), sources: [...schemeWith('s2', 2).sources, ...schemeWith('s2', 2).sources].slice(0, 2) };
    const single = { ...schemeWith('s1', 1), sources: schemeWith('s1', 1).sources.slice(0, 1) };
    const level = { pointer: '/independence/level', values: [{ scheme: 's1', value: '0' }, { scheme: 's2', value: '3' }] };
    const of = (shown: typeof schemes) => overviewGroups({ comparison: comparisonOf(shown.map(({ id }) => id), { facts: [{ ...level, values: level.values.slice(0, shown.length), differs: true }] }), schemes: shown, words });
    expect(rowOf(of([single, pair]), level.pointer)?.cells.map(({ text }) => text)).toEqual(['–', expect.stringContaining('3')]);
    expect(rowOf(of([single]), level.pointer)).toBeUndefined();
  });

  it('say how much more than the cheapest, to the cent and without a float', () => {
    const groups = overviewGroups(input({
      cost: [{
        item: 'total',
        values: [
          { scheme: 's1', amount: '8927732.18', above_least: '0.00' },
          { scheme: 's2', amount: '8933500.46', above_least: '5768.28' },
          { scheme: 's3', amount: '11254045.99', above_least: '2326313.81' },
        ],
      }],
    }));
    expect(rowOf(groups, 'cost-total')?.cells).toEqual([
      { text: '¥8,927,732', best: true },
      { text: '¥8,933,500', best: false, note: '+ 5,768' },
      { text: '¥11,254,046', best: false, note: '+ 2,326,314' },
    ]);
  });

  it('divide every corridor into what all share and what one has alone', () => {
    const groups = overviewGroups(input({ corridors }));
    const texts = (key: string) => rowOf(groups, key)?.cells.map(({ text }) => text);
    expect(texts('corridor-all')).toEqual(['650 m', '650 m', '1,800 m']);
    expect(texts('corridor-common')).toEqual(['600 m', '600 m', '600 m']);
    expect(texts('corridor-own')).toEqual(['0 m', '0 m', '1,200 m']);
  });

  it('can be reduced to what differs', () => {
    const groups = overviewGroups(input({
      corridors,
      facts: [{ pointer: '/mode', differs: false, values: ['s1', 's2', 's3'].map((scheme) => ({ scheme, value: 'SINGLE' })) }],
    }));
    expect(rowOf(groups, '/mode')).toBeDefined();
    const differing = onlyDiffering(groups);
    expect(rowOf(differing, '/mode')).toBeUndefined();
    expect(differing.map(({ key }) => key)).toEqual(['corridor']);
  });

  it('show a dash where a scheme needs none of an item', () => {
    const [group] = quantityGroups(input({
      quantities: [{
        code: 'civil.hdd', name: 'Directional drilling', unit: 'm', owner: 'GRID', differs: true,
        values: [{ scheme: 's1', qty: '60', amount: '90000.00' }, { scheme: 's2', qty: '0', amount: '0.00' }, { scheme: 's3', qty: '60.0', amount: '90000.00' }],
      }],
    }), (unit) => unit);
    expect(group?.rows[0]?.cells[0]).toEqual({ text: '90,000', note: '60 m' });
    expect(group?.rows[0]?.cells[1]).toEqual({ text: '–' });
  });

  it('count checks with other figures as different, though the verdict is the same', () => {
    const value = (scheme: string, actual: number): Comparison['checks'][number]['values'][number] => ({ scheme, worst: 'PASS', checks: [{ element: 'F1', verdict: 'PASS', actual, limit: 70 }] });
    const [group] = checkGroups(input({
      checks: [{ rule: 'r', title: 'Load rate', unit: '%', differs: false, values: [value('s1', 40), value('s2', 41), { scheme: 's3', worst: null, checks: [] }] }],
    }), (unit) => unit);
    expect(group?.rows[0]).toMatchObject({ differs: true, cells: [{ text: '40 %', note: 'limit 70', verdict: 'PASS' }, { text: '41 %' }, { text: '–' }] });
  });
});

describe('facts', () => {
  it.each([
    ['/sources/1/cable/type', { place: 'overview', group: 'source', source: 1, path: 'sources.cable.type' }],
    ['/design/metering/1/ct_ratio', { place: 'detail', group: 'metering', source: 0, path: 'design.metering.ct_ratio' }],
    ['/sources/0/connection_point/substation_id', undefined],
  ])('%s', (pointer, place) => {
    expect(factPlace(pointer)).toEqual(place);
  });

  it.each([
    ['sources.demand_kva', '6000.0', '6,000 kVA'],
    ['sources.cable.loading_pct', '82.643', '82.643 %'],
    ['saidi_h_per_year', '1.0E-4', '0.0001'],
    ['design.reactive.required_kvar', '1659.043', '1,659.043 kvar'],
    ['design.metering.ct_ratio', '400/5', '400/5'],
    ['mode', 'MUTUAL', 'Mutual standby'],
  ])('%s of %s reads %s', (path, value, text) => {
    expect(factText(path, value, words)).toBe(text);
  });
});

describe('the map of compared schemes', () => {
  it('draws what all share once and grey, the rest for each scheme that runs there', () => {
    const drawn = comparedFeatures(schemes, corridors).features.map(({ properties }) => [properties.kind, properties.letter]);
    expect(drawn).toEqual([['COMMON', ''], ['SCHEME', 'A'], ['SCHEME', 'B'], ['SCHEME', 'C']]);
  });
});
