import type { Position, RouteSegment, Scheme, SupplyRoute } from '../api-client/types';

/** A stretch of a route with its place in the row of stretches and its course. */
export interface RoutePiece {
  index: number;
  segment: RouteSegment;
  course: Position[];
}

/**
 * The course of every stretch: the service lists stretches in the order in which the route is walked, so they are cut off one after
 * the other. Lengths on the drawn line are scaled to the route's own, because rounding moves positions a little.
 */
export function routePieces({ geometry: { coordinates }, segments }: SupplyRoute): RoutePiece[] {
  const lengths = edgeLengths(coordinates);
  const drawn = lengths.reduce((sum, length) => sum + length, 0);
  const told = segments.reduce((sum, { length_m }) => sum + length_m, 0);
  if (drawn === 0 || told === 0) {
    return [];
  }
  let from = 0;
  return segments.map((segment, index) => {
    const to = from + (segment.length_m / told) * drawn;
    const piece = { index, segment, course: cut(coordinates, lengths, from, index === segments.length - 1 ? drawn : to) };
    from = to;
    return piece;
  });
}

/** One stretch of a scheme: of which source, and the how-manieth from its connection point on. */
export interface Stretch {
  schemeId: string;
  source: number;
  index: number;
}

/** The stretch of a scheme that is nearest to a place. */
export function stretchAt({ id, sources }: Scheme, place: Position): Stretch | undefined {
  const near = sources.flatMap(({ route }, source) => {
    const piece = nearestPiece(route, place);
    return piece ? [{ distance_m: distanceToCourse(place, piece), stretch: { schemeId: id, source, index: piece.index } }] : [];
  });
  return near.sort((a, b) => a.distance_m - b.distance_m)[0]?.stretch;
}

function distanceToCourse(place: Position, { course }: RoutePiece): number {
  return Math.min(...course.slice(1).map((end, index) => distanceToEdge(place, course[index] ?? end, end)));
}

/** The stretch whose course is nearest to a place. */
export function nearestPiece(route: SupplyRoute, place: Position): RoutePiece | undefined {
  const distance = (piece: RoutePiece) => distanceToCourse(place, piece);
  return routePieces(route).reduce<RoutePiece | undefined>(
    (best, piece) => (best && distance(best) <= distance(piece) ? best : piece),
    undefined,
  );
}

const METRES_PER_DEGREE = 111_320;

/** Metres east and north of a place near `origin`; good for a town. */
export function toMetres([originLon, originLat]: Position, [lon, lat]: Position): [x: number, y: number] {
  return [(lon - originLon) * METRES_PER_DEGREE * Math.cos((originLat * Math.PI) / 180), (lat - originLat) * METRES_PER_DEGREE];
}

export function fromMetres([originLon, originLat]: Position, [x, y]: [number, number]): Position {
  return [originLon + x / (METRES_PER_DEGREE * Math.cos((originLat * Math.PI) / 180)), originLat + y / METRES_PER_DEGREE];
}

function edgeLengths(course: readonly Position[]): number[] {
  return course.slice(1).map((end, index) => Math.hypot(...toMetres(course[index] ?? end, end)));
}

function cut(course: readonly Position[], lengths: readonly number[], from: number, to: number): Position[] {
  const piece: Position[] = [];
  let start = 0;
  lengths.forEach((length, index) => {
    const end = start + length;
    const [a, b] = [course[index], course[index + 1]];
    if (a && b && length > 0 && end > from && start < to) {
      if (piece.length === 0) {
        piece.push(between(a, b, Math.max(from - start, 0) / length));
      }
      piece.push(between(a, b, Math.min(to - start, length) / length));
    }
    start = end;
  });
  return piece;
}

function between([lon, lat]: Position, [otherLon, otherLat]: Position, share: number): Position {
  return [lon + (otherLon - lon) * share, lat + (otherLat - lat) * share];
}

function distanceToEdge(place: Position, from: Position, to: Position): number {
  const [x, y] = toMetres(place, from);
  const [endX, endY] = toMetres(place, to);
  const [dx, dy] = [endX - x, endY - y];
  const length2 = dx * dx + dy * dy;
  const share = length2 === 0 ? 0 : Math.min(Math.max(-(x * dx + y * dy) / length2, 0), 1);
  return Math.hypot(x + share * dx, y + share * dy);
}
