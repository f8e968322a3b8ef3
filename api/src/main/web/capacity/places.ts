import type { HexagonCapacity, OpenCapacity, PlaceCapacity, PointCapacity } from '../api-client/capacity';
import type { Position } from '../api-client/types';

export const CAPACITY_LAYERS = ['hexagons', 'points', 'where', 'loads'] as const;
export type CapacityLayer = (typeof CAPACITY_LAYERS)[number];

/** How many sources a customer is to have. */
export type SourceCount = 'single' | 'dual';

export type Place = HexagonCapacity | PointCapacity;

export function isPoint(place: Place): place is PointCapacity {
  return place.geometry.type === 'Point';
}

export function capacity_kVA({ properties }: { properties: PlaceCapacity }, sources: SourceCount): number {
  return sources === 'dual' ? properties.dual_kva : properties.single_kva;
}

export function limitOf({ properties }: { properties: PlaceCapacity }, sources: SourceCount) {
  return sources === 'dual' ? properties.dual_limit : properties.single_limit;
}

function both_kVA({ properties }: { properties: PlaceCapacity }): number {
  return properties.single_kva + properties.dual_kva;
}

/** The places of a layer that carry so much with so many sources, the largest capacity first, of equal ones that with more for the other number. */
export function placesOf(answer: OpenCapacity | undefined, layer: CapacityLayer, sources: SourceCount, least_kVA: number): Place[] {
  const places: readonly Place[] = !answer || layer === 'loads' || layer === 'where' ? [] : answer[layer].features;
  return places
    .filter((place) => capacity_kVA(place, sources) >= least_kVA)
    .sort((a, b) => capacity_kVA(b, sources) - capacity_kVA(a, sources) || both_kVA(b) - both_kVA(a) || a.id.localeCompare(b.id));
}

/** Where it is: a point itself, a hexagon's middle. */
export function positionOf({ geometry }: { geometry: Place['geometry'] }): Position {
  if (geometry.type === 'Point') {
    return geometry.coordinates;
  }
  const corners = (geometry.coordinates[0] ?? []).slice(1);
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}
