import type { Bounds } from '../map/schemeFeatures';
import { areaOf, FIGURES } from './capacity';
import { call, callService, type CallOptions } from './client';
import type { Wire } from './types';

export type ConnectableArea = Wire['ConnectableArea'];
/** The answer for the middle of a hexagon. */
export type ConnectablePlace = Wire['ConnectablePlace'];
export type UsedPoint = Wire['ConnectablePoint'];
export type Verdict = ConnectablePlace['properties']['verdict'];

/** A customer who may settle anywhere in an area. */
export interface WhereQuestion {
  bbox: Bounds | undefined;
  capacity_kVA: number;
  sources: 'single' | 'dual';
  /** In the currency of the price book; any cost and any time without them. */
  maxCost: number | undefined;
  maxDays: number | undefined;
}

const PLACES_ON_A_PAGE = 25;

/** The first page of an answer. */
export function findConnectableArea({ bbox, capacity_kVA, sources, maxCost, maxDays }: WhereQuestion, options: CallOptions = {}): Promise<ConnectableArea> {
  const limits = { ...(maxCost === undefined ? {} : { max_cost: maxCost }), ...(maxDays === undefined ? {} : { max_days: maxDays }) };
  const query = { ...areaOf(bbox), kva: capacity_kVA, sources: FIGURES[sources], limit: PLACES_ON_A_PAGE, ...limits };
  return call('get', '/api/v1/capacity/where', { query }, options);
}

/** The page an answer names as the next. */
export function continueConnectableArea(next: string, options: CallOptions = {}): Promise<ConnectableArea> {
  return callService<ConnectableArea>(next.replace(/^\//, ''), options);
}
