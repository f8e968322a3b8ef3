import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { Position, Scheme } from '../api-client/types';
import { letterOf } from '../scheme/identity';
import { fromMetres, routePieces, toMetres } from './routePieces';

export interface VolumeProperties {
  kind: 'STATION' | 'ROUTE';
  letter: string;
  base_m: number;
  height_m: number;
}

export type Volume = Feature<Polygon, VolumeProperties>;
export type Volumes = FeatureCollection<Polygon, VolumeProperties>;

/** A station or pole as it comes from a tile. */
export interface StationPoint {
  kind: string;
  position: Position;
}

/** Size of the signs in metres: large enough to be told apart from above, no measures of real equipment. */
const STATION_SIZES: Record<string, { half_m: number; height_m: number }> = {
  SUBSTATION: { half_m: 22, height_m: 26 },
  SWITCHING_STATION: { half_m: 9, height_m: 18 },
  RING_MAIN_UNIT: { half_m: 6, height_m: 12 },
  CABLE_BRANCH_BOX: { half_m: 3.5, height_m: 6 },
  DISTRIBUTION_STATION: { half_m: 5, height_m: 9 },
  POLE: { half_m: 0.9, height_m: 16 },
};

const TRENCH_HALF_WIDTH_M = 4;
const TRENCH_HEIGHT_M = 4;
const LINE_HEIGHT_M = 14;

export function stationVolumes(stations: readonly StationPoint[]): Volume[] {
  return stations.flatMap(({ kind, position }) => {
    const size = STATION_SIZES[kind];
    return size ? [volume([square(position, size.half_m)], { kind: 'STATION', letter: '', base_m: 0, height_m: size.height_m })] : [];
  });
}

/** The works of a scheme along its routes: low where it goes underground, a band in the air where it is overhead. */
export function routeVolumes(scheme: Scheme): Volume[] {
  const letter = letterOf(scheme);
  return scheme.sources.flatMap(({ route }) =>
    routePieces(route).flatMap(({ segment, course }) => {
      const overhead = segment.method === 'OVERHEAD';
      const properties: VolumeProperties = {
        kind: 'ROUTE',
        letter,
        base_m: overhead ? LINE_HEIGHT_M - 1 : 0,
        height_m: overhead ? LINE_HEIGHT_M : TRENCH_HEIGHT_M,
      };
      return course.slice(1).flatMap((end, index) => {
        const start = course[index];
        const ring = start && band(start, end, TRENCH_HALF_WIDTH_M);
        return ring ? [volume([ring], properties)] : [];
      });
    }),
  );
}

function volume(coordinates: Position[][], properties: VolumeProperties): Volume {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
}

function square(centre: Position, half_m: number): Position[] {
  const corners: Array<[number, number]> = [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]];
  return corners.map(([x, y]) => fromMetres(centre, [x * half_m, y * half_m]));
}

/** A straight band with ends that overlap the next one, so that bends stay closed; undefined for a point. */
function band(start: Position, end: Position, half_m: number): Position[] | undefined {
  const [dx, dy] = toMetres(start, end);
  const length = Math.hypot(dx, dy);
  if (length < 0.1) {
    return undefined;
  }
  const [ux, uy] = [(dx / length) * half_m, (dy / length) * half_m];
  const corners: Array<[number, number]> = [
    [-ux * 0.5 - uy, -uy * 0.5 + ux],
    [-ux * 0.5 + uy, -uy * 0.5 - ux],
    [dx + ux * 0.5 + uy, dy + uy * 0.5 - ux],
    [dx + ux * 0.5 - uy, dy + uy * 0.5 + ux],
    [-ux * 0.5 - uy, -uy * 0.5 + ux],
  ];
  return corners.map((corner) => fromMetres(start, corner));
}
