import { describe, expect, it } from 'vitest';
import type { Position, SupplyRoute } from '../../api-client/types';
import { nearestPiece, routePieces, toMetres } from '../../map/routePieces';
import { routeVolumes, stationVolumes } from '../../map/volumes';
import { schemeWith } from './samples';

/** 100 m east along the equator, then 100 m north, told as 40 + 110 + 50 m. */
const DEGREES_PER_METRE = 1 / 111_320;
const at = (x: number, y: number): Position => [x * DEGREES_PER_METRE, y * DEGREES_PER_METRE];
const route: SupplyRoute = {
  length_m: 200,
  straight_m: 141,
  geometry: { type: 'LineString', coordinates: [at(0, 0), at(100, 0), at(100, 100)] },
  segments: [
    { method: 'DUCT_BANK', length_m: 40, surface: 'SOIL', duct: null },
    { method: 'HDD', length_m: 110, surface: 'SOIL', duct: null },
    { method: 'OVERHEAD', length_m: 50, surface: 'SOIL', duct: null },
  ],
  crossings: [],
};
const metres = (place: Position) => toMetres([0, 0], place).map((value) => Math.round(value * 10) / 10);

describe('the stretches of a route', () => {
  it('follow one another along the line, bends included', () => {
    expect(routePieces(route).map(({ course }) => course.map(metres))).toEqual([
      [[0, 0], [40, 0]],
      [[40, 0], [100, 0], [100, 50]],
      [[100, 50], [100, 100]],
    ]);
  });

  it('are scaled to the line where its drawn length differs a little', () => {
    const longer = { ...route, segments: route.segments.map((segment) => ({ ...segment, length_m: segment.length_m * 1.1 })) };
    expect(routePieces(longer).at(-1)?.course.map(metres)).toEqual([[100, 50], [100, 100]]);
  });

  it('are found by the place that was clicked', () => {
    expect(nearestPiece(route, at(20, 3))?.index).toBe(0);
    expect(nearestPiece(route, at(95, 20))?.index).toBe(1);
    expect(nearestPiece(route, at(130, 90))?.index).toBe(2);
    expect(nearestPiece({ ...route, segments: [] }, at(0, 0))).toBeUndefined();
  });
});

describe('volumes', () => {
  it('stand in the air where the route is overhead, and close every ring', () => {
    const scheme = schemeWith('s1', 1);
    const [source] = scheme.sources;
    const volumes = routeVolumes({ ...scheme, sources: source ? [{ ...source, route }] : [] });
    expect(volumes.map(({ properties }) => properties.base_m)).toEqual([0, 0, 0, 13]);
    volumes.forEach(({ geometry: { coordinates: [ring = []] } }) => expect(ring.at(0)).toEqual(ring.at(-1)));
  });

  it('are raised for the kinds that stand on the ground only', () => {
    expect(stationVolumes([{ kind: 'POLE', position: [0, 0] }, { kind: 'JUNCTION', position: [0, 0] }])).toHaveLength(1);
  });
});
