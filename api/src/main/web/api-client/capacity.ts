import { callService, fetchFile, type CallOptions } from './client';
import type { LoadedElementKind, Position } from './types';

/** What one step more would break. */
export interface CapacityLimit {
  rule: string;
  code: string;
  actual: number | null;
  limit: number | null;
  unit: string;
  element: string;
  /** The same in words. */
  text: string;
}

export interface PlaceCapacity {
  single_kva: number;
  single_limit: CapacityLimit;
  dual_kva: number;
  dual_limit: CapacityLimit;
  /** Ids of the two points that give `dual_kva`, main source first. */
  dual_points: string[];
}

export interface HexagonCapacity {
  id: string;
  geometry: { type: 'Polygon'; coordinates: Position[][] };
  properties: PlaceCapacity & { single_point: string | null; points: number };
}

export interface PointCapacity {
  id: string;
  geometry: { type: 'Point'; coordinates: Position };
  properties: PlaceCapacity & { kind: string; name: string; voltage_kv: number; substation: string; bus_section: string; feeder: string | null };
}

export interface OpenCapacity {
  state: 'COMPUTING' | 'READY' | 'REFRESHING' | 'FAILED';
  progress_pct: number;
  grid_version: string;
  rulebook_version: string | null;
  price_book_version: string | null;
  terms: { step_kva: number; reach_m: number; hexagon_edge_m: number; dual_mode: string; independence_level: number } | null;
  hexagons: { features: HexagonCapacity[] };
  points: { features: PointCapacity[] };
  next: string | null;
}

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
export interface ElementLoad {
  element: string;
  name: string;
  kind: LoadedElementKind;
  substation: string;
  coordinates: Position;
  voltage_kv: number;
  measured_pct: number;
  committed_pct: number;
  load_pct: number;
  limit_pct: number;
  free_kva: number;
}

export interface GridLoads {
  grid_version: string;
  reservation_version: string;
  elements: ElementLoad[];
}

export function getGridLoads(options: CallOptions = {}): Promise<GridLoads> {
  return callService<GridLoads>('api/v1/grid/loads', options);
}
