import { call, callService, fetchFile, type CallOptions } from './client';
import type { Wire } from './types';

/** What one step more would break. */
export type CapacityLimit = Wire['OpenCapacityLimit'];

export type OpenCapacity = Wire['OpenCapacity'];
export type HexagonCapacity = Wire['OpenCapacityHexagon'];
export type PointCapacity = Wire['OpenCapacityPoint'];

/** What still fits, at a point or around a place. */
export type PlaceCapacity = Pick<Wire['OpenCapacityAtPoint'], keyof Wire['OpenCapacityAtPoint'] & keyof Wire['OpenCapacityAtPlace']>;

export interface CapacityQuestion {
  /** Everything without it. */
  bbox: readonly [west: number, south: number, east: number, north: number] | undefined;
  /** Only what carries so much. */
  least_kVA: number;
  /** Most connection points wanted. */
  points: number;
}

export function getCapacity({ bbox, least_kVA, points }: CapacityQuestion, options: CallOptions = {}): Promise<OpenCapacity> {
  const area = bbox ? { bbox: bbox.map((degrees) => degrees.toFixed(5)).join(',') } : {};
  return callService<OpenCapacity>(`api/v1/capacity?${new URLSearchParams({ ...area, kva: `${least_kVA}`, limit: `${points}` })}`, options);
}

export type CapacityTable = 'points' | 'hexagons';

/** All points or hexagons that carry so much, as a table. */
export async function getCapacityTable(of: CapacityTable, least_kVA: number, options: CallOptions = {}): Promise<Blob> {
  return (await fetchFile(`api/v1/capacity.csv?${new URLSearchParams({ of, kva: `${least_kVA}` })}`, options)).blob();
}

/** What a main transformer or feeder carries before anybody new comes. */
export type ElementLoad = Wire['ElementLoad'];
export type GridLoads = Wire['GridLoads'];

export function getGridLoads(options: CallOptions = {}): Promise<GridLoads> {
  return call('get', '/api/v1/grid/loads', {}, options);
}
