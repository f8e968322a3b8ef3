import { afterEach, describe, expect, it, vi } from 'vitest';
import { getWholeCapacity, type HexagonCapacity, type OpenCapacity, type PointCapacity } from '../../api-client/capacity';
import type { ConnectableArea, ConnectablePlace, Verdict } from '../../api-client/where';
import { capacityClass, loadClass } from '../../capacity/classes';
import { byVerdictAndCost, countOf, reasonsOf } from '../../capacity/connectable';
import { placesOf, positionOf } from '../../capacity/places';
import { hexagonNumber } from '../../capacity/useAreaName';
import { surveyOf } from '../../capacity/useCapacity';
import { withPage } from '../../capacity/useWhere';

const LIMIT = { rule: '', code: '', actual: null, limit: null, unit: '', element: '', text: '' };
const figures = (single_kva: number, dual_kva: number) => ({ single_kva, single_limit: LIMIT, dual_kva, dual_limit: LIMIT, dual_points: [], dual_point_names: [] });
const point = (id: string, single: number, dual: number): PointCapacity => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [118.9, 32.9] },
  properties: { ...figures(single, dual), kind: 'SPARE_WAY', name: id, voltage_kv: 10, substation: 'S', bus_section: 'S1', feeder: null },
});
const hexagon: HexagonCapacity = {
  type: 'Feature',
  id: 'hex-200-17--4',
  geometry: { type: 'Polygon', coordinates: [[[2, 0], [1, 2], [-1, 2], [-2, 0], [-1, -2], [1, -2], [2, 0]]] },
  properties: { ...figures(100, 0), single_point: null, points: 3, near: null },
};
const ANSWER: OpenCapacity = {
  state: 'READY', progress_pct: 100, grid_version: 'v1', rulebook_version: null, price_book_version: null, reservation_version: '3', terms: null,
  hexagons_found: 1,
  hexagons: { type: 'FeatureCollection', features: [hexagon] },
  points_found: 3,
  points: { type: 'FeatureCollection', features: [point('b', 500, 0), point('a', 500, 900), point('c', 6000, 400)] },
  next: null,
};

describe('open capacity', () => {
  it.each([[0, 0], [10, 1], [1000, 1], [1010, 2], [4000, 2], [8000, 3], [8010, 4]])('of %d kVA is class %d', (kVA, step) => {
    expect(capacityClass(kVA)).toBe(step);
  });

  it('stands with the largest first, equal ones by id, for as many sources as asked', () => {
    expect(placesOf(ANSWER, 'points', 'single', 0).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(placesOf(ANSWER, 'points', 'dual', 400).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(placesOf(ANSWER, 'loads', 'dual', 0)).toEqual([]);
    expect(placesOf(ANSWER, 'where', 'dual', 0)).toEqual([]);
  });

  it('has the middle of a hexagon as its place, and a short name', () => {
    expect(positionOf(hexagon)).toEqual([0, 0]);
    expect(hexagonNumber(hexagon.id)).toBe('17 / -4');
  });
});

describe('an area of many pages', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is read to the last of them', async () => {
    const asked: string[] = [];
    vi.stubGlobal('document', { baseURI: 'https://example.org/scheme/' });
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      const page = { ...ANSWER, hexagons_found: 2, next: asked.length === 1 ? '/api/v1/capacity?kva=0.0&of=hexagons&limit=1&from=1' : null };
      return Promise.resolve(Response.json(page));
    });

    const whole = await getWholeCapacity({ bbox: undefined, least_kVA: 0, sources: 'dual', of: 'hexagons' });

    expect(asked).toEqual([
      'https://example.org/scheme/api/v1/capacity?kva=0&of=hexagons&largest=DUAL&limit=10000',
      'https://example.org/scheme/api/v1/capacity?kva=0.0&of=hexagons&limit=1&from=1',
    ]);
    expect(whole.hexagons.features).toEqual([hexagon, hexagon]);
    expect(whole.next).toBeNull();
  });
});

describe('the tiles', () => {
  it('are of one survey, named in their address', () => {
    expect(surveyOf(ANSWER)).toBe('v1  3');
    expect(surveyOf({ ...ANSWER, state: 'COMPUTING' })).toBeUndefined();
    expect(surveyOf(undefined)).toBeUndefined();
  });
});

describe('places where a capacity can be had', () => {
  const place = (id: string, verdict: Verdict, cost: string | null, code?: string): ConnectablePlace => ({
    type: 'Feature', id, geometry: hexagon.geometry,
    properties: { verdict, cost, currency: cost && 'CNY', duration_days: 1, length_m: 1, points: ['p'], near: null, reason: code ? { ...LIMIT, code } : null },
  });
  const places = [
    place('d', 'LEFT_OUT', null, 'capacity.feeder-over'), place('c', 'LEFT_OUT', '900.00', 'cost.over-budget'), place('x', 'UNDECIDED', null),
    place('b', 'WITHIN', '1000.00'), place('a', 'WITHIN', '99.00'), place('e', 'LEFT_OUT', '800.00', 'cost.over-budget'),
  ];

  it('stand cheapest first, then what comes nearest, then the rest', () => {
    expect(byVerdictAndCost(places).map(({ id }) => id)).toEqual(['a', 'b', 'e', 'c', 'd', 'x']);
  });

  it('are counted by what they were left out for', () => {
    expect(countOf(places, 'WITHIN')).toBe(2);
    expect(reasonsOf(places)).toEqual([['cost.over-budget', 2], ['capacity.feeder-over', 1]]);
  });

  it('come page by page, a point used on both pages once', () => {
    const used = (places: number) => ({ type: 'Feature' as const, id: 'p', geometry: { type: 'Point' as const, coordinates: [0, 0] as [number, number] }, properties: { kind: 'SPARE_BAY' as const, name: '', substation: 'S', feeder: null, places } });
    const page = (id: string, n: number): ConnectableArea => ({
      state: 'READY', progress_pct: 100, grid_version: 'v1', rulebook_version: null, price_book_version: null, reservation_version: null,
      question: { kva: 500, sources: 'SINGLE', max_cost: null, max_days: null }, counts: {}, places_found: 2, next: null,
      hexagons: { type: 'FeatureCollection', features: [place(id, 'WITHIN', '1.00')] }, points: { type: 'FeatureCollection', features: [used(n)] },
    });
    const question = { bbox: undefined, capacity_kVA: 500, sources: 'single' as const, maxCost: undefined, maxDays: undefined };
    const empty = { question, gridVersion: 'v1', places: [], points: [], placesFound: 0 };
    const both = withPage(withPage(empty, page('a', 2)), page('b', 3));
    expect(both.places.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(both.points.map(({ id, properties }) => [id, properties.places])).toEqual([['p', 5]]);
  });
});

describe('load rates', () => {
  it.each([[30, 'low'], [31, 'medium'], [43, 'high'], [50, 'high'], [50.1, 'over']])('of %d against 50 are %s', (load_pct, step) => {
    expect(loadClass({ load_pct, limit_pct: 50 })).toBe(step);
  });
});
