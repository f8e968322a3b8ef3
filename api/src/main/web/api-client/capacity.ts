import type { Bounds } from '../map/schemeFeatures';
import { call, callService, fetchFile, type CallOptions } from './client';
import { addressOf } from './operations';
import type { Wire } from './types';

/** What one step more would break. */
export type CapacityLimit = Wire['OpenCapacityLimit'];

export type OpenCapacity = Wire['OpenCapacity'];
export type HexagonCapacity = Wire['OpenCapacityHexagon'];
export type PointCapacity = Wire['OpenCapacityPoint'];

/** What still fits, at a point or around a place. */
export type PlaceCapacity = Pick<Wire['OpenCapacityAtPoint'], keyof Wire['OpenCapacityAtPoint'] & keyof Wire['OpenCapacityAtPlace']>;

/** A number of sources as the service names it. */
export const FIGURES = { single: 'SINGLE', dual: 'DUAL' } as const;

/** What the service tells of: connection points, and the areas around. */
export type PlaceKind = 'points' | 'hexagons';

export interface CapacityQuestion {
  /** Everything without it. */
  bbox: Bounds | undefined;
  /** Only what carries so much, with so many sources; the largest stand first. */
  least_kVA: number;
  sources: 'single' | 'dual';
  of: PlaceKind;
}

/** The first page. */
export function getCapacity({ bbox, least_kVA, sources, of }: CapacityQuestion, limit: number, options: CallOptions = {}): Promise<OpenCapacity> {
  return call('get', '/api/v1/capacity', { query: { ...areaOf(bbox), kva: least_kVA, of, largest: FIGURES[sources], limit } }, options);
}

const LONGEST_PAGE = 10_000;

/** All pages as one. */
export async function getWholeCapacity(question: CapacityQuestion, options: CallOptions = {}): Promise<OpenCapacity> {
  const first = await getCapacity(question, LONGEST_PAGE, options);
  const pages = [first];
  for (let next = first.next; next; ) {
    const page = await callService<OpenCapacity>(next.replace(/^\//, ''), options);
    pages.push(page);
    next = page.next;
  }
  return {
    ...first,
    hexagons: { ...first.hexagons, features: pages.flatMap(({ hexagons }) => hexagons.features) },
    points: { ...first.points, features: pages.flatMap(({ points }) => points.features) },
    next: null,
  };
}

/** As an address has it. */
export function areaOf(bbox: Bounds | undefined): { bbox?: string } {
  return bbox ? { bbox: bbox.map((degrees) => degrees.toFixed(5)).join(',') } : {};
}

/** One point or hexagon, where there is such a one. */
export async function findPlace(id: string, options: CallOptions = {}): Promise<HexagonCapacity | PointCapacity | undefined> {
  const { hexagons, points } = await call('get', '/api/v1/capacity', { query: { id } }, options);
  return points.features[0] ?? hexagons.features[0];
}

/** All points or hexagons that carry so much, as a table. */
export async function getCapacityTable(of: PlaceKind, least_kVA: number, options: CallOptions = {}): Promise<Blob> {
  return (await fetchFile(addressOf('get', '/api/v1/capacity.csv', { query: { of, kva: least_kVA } }), options)).blob();
}

/** What a main transformer or feeder carries before anybody new comes. */
export type ElementLoad = Wire['ElementLoad'];
export type GridLoads = Wire['GridLoads'];

export function getGridLoads(options: CallOptions = {}): Promise<GridLoads> {
  return call('get', '/api/v1/grid/loads', {}, options);
}
