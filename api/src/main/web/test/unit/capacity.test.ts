import { describe, expect, it } from 'vitest';
import type { HexagonCapacity, OpenCapacity, PointCapacity } from '../../api-client/capacity';
import { capacityClass, loadClass } from '../../capacity/classes';
import { placesOf, positionOf } from '../../capacity/places';
import { hexagonNumber } from '../../capacity/PlaceTable';

const LIMIT = { rule: '', code: '', actual: null, limit: null, unit: '', element: '', text: '' };
const figures = (single_kva: number, dual_kva: number) => ({ single_kva, single_limit: LIMIT, dual_kva, dual_limit: LIMIT, dual_points: [] });
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
  properties: { ...figures(100, 0), single_point: null, points: 3 },
};
const ANSWER: OpenCapacity = {
  state: 'READY', progress_pct: 100, grid_version: 'v1', rulebook_version: null, price_book_version: null, reservation_version: null, terms: null,
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
  });

  it('has the middle of a hexagon as its place, and a short name', () => {
    expect(positionOf(hexagon)).toEqual([0, 0]);
    expect(hexagonNumber(hexagon.id)).toBe('17 / -4');
  });
});

describe('load rates', () => {
  it.each([[30, 'low'], [31, 'medium'], [43, 'high'], [50, 'high'], [50.1, 'over']])('of %d against 50 are %s', (load_pct, step) => {
    expect(loadClass({ load_pct, limit_pct: 50 })).toBe(step);
  });
});
