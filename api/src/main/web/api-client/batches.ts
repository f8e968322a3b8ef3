import { callService, fetchFile, serviceUrl, type CallOptions } from './client';
import type { Decimal, Open, Position, SchemeRequest } from './types';

export const BATCH_MODES = ['INDEPENDENT', 'SEQUENTIAL'] as const;
export type BatchMode = (typeof BATCH_MODES)[number];

/** Who comes first where each row takes its capacity before the next. */
export const BATCH_ORDERS = ['ROW', 'PRIORITY', 'DATE', 'LARGEST', 'SMALLEST'] as const;
export type BatchOrder = (typeof BATCH_ORDERS)[number];

export type BatchState = Open<'RUNNING' | 'PAUSED' | 'DONE' | 'CANCELLED'>;

/** How a row ended; `pending` while it has not. */
export const ROW_STATES = ['ok', 'infeasible', 'invalid', 'error', 'duplicate', 'pending'] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface Batch {
  id: string;
  state: BatchState;
  mode: Open<BatchMode>;
  order: Open<BatchOrder>;
  name: string;
  format: string;
  encoding: string;
  /** Header of the column each known field was found in. */
  columns: Record<string, string>;
  grid_version: string;
  rulebook_version: string;
  price_book_version: string;
  reservation_version: string;
  rows: number;
  finished_rows: number;
  progress_pct: number;
  counts: Record<string, number>;
  rate_per_s: number;
  eta_s: number | null;
  waits_for: string | null;
  created_at: string;
  finished_at: string | null;
}

/** What is wrong in a table, row by row, without anything being stored. */
export interface BatchCheck {
  problems: Array<{ row: number; column: string; code: string; detail: string }>;
  rows: number;
  valid_rows: number;
  invalid_rows: number;
  duplicate_rows: number;
  format: string;
  encoding: string;
  columns: Record<string, string>;
}

export interface BatchRow {
  row: number;
  state: RowState;
  /** As they were sent, by header. */
  cells: Record<string, string>;
  place?: Position;
  /** As a planning request of its own. */
  request?: { customer?: { industry?: string; importance?: string }; location: SchemeRequest['location']; capacity_kva: number; sources?: string };
  scheme?: BatchRowScheme;
  reason_codes: string[];
  explanation?: string;
  duplicate_of?: number;
}

export interface BatchRowScheme {
  voltage_kv: number;
  mode: string;
  cost: Decimal;
  currency: string;
  duration_days: number;
  sources: BatchRowSource[];
}

export interface BatchRowSource {
  kind: string;
  name: string;
  substation: string;
  feeder?: string;
  coordinates: Position;
  length_m: number;
  load_rates: Array<{ element: string; kind: string; before_pct: number; after_pct: number; limit_pct: number }>;
  route: Position[];
}

export interface BatchRows {
  rows: BatchRow[];
  next: number | null;
}

export interface BatchOrderOptions {
  mode: BatchMode;
  order: BatchOrder;
  /** Reference system of rows that name none; empty where each has to. */
  crs: string;
  /** The same key never makes a second batch. */
  key: string;
}

const MEDIA_TYPES: ReadonlyArray<[ending: string, type: string]> = [
  ['.csv', 'text/csv'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.geojson', 'application/geo+json'],
  ['.json', 'application/geo+json'],
  ['.ndjson', 'application/x-ndjson'],
];

/** Endings of files the service reads. */
export const BATCH_FILE_ENDINGS = MEDIA_TYPES.map(([ending]) => ending);

/** The media type of a table by the ending of its name; undefined for any other file. */
export function tableTypeOf(name: string): string | undefined {
  return MEDIA_TYPES.find(([ending]) => name.toLowerCase().endsWith(ending))?.[1];
}

export async function listBatches(options: CallOptions = {}): Promise<Batch[]> {
  return (await callService<{ batches: Batch[] }>('api/v1/batches', options)).batches;
}

export function getBatch(id: string, options: CallOptions = {}): Promise<Batch> {
  return callService<Batch>(pathOf(id), options);
}

export function orderBatch(file: File, order: BatchOrderOptions, options: CallOptions = {}): Promise<Batch> {
  return send<Batch>(file, order, false, options);
}

/** Checks a table; nothing is stored. */
export function checkBatch(file: File, order: BatchOrderOptions, options: CallOptions = {}): Promise<BatchCheck> {
  return send<BatchCheck>(file, order, true, options);
}

function send<Answer>(file: File, { mode, order, crs, key }: BatchOrderOptions, validateOnly: boolean, options: CallOptions): Promise<Answer> {
  const turns = mode === 'SEQUENTIAL' ? { order } : {};
  const query = new URLSearchParams({ mode, ...turns, crs, name: file.name, ...(validateOnly ? { validateOnly: 'true' } : {}) });
  return callService<Answer>(`api/v1/batches?${query}`, options, {
    method: 'POST',
    headers: { 'Content-Type': tableTypeOf(file.name) ?? 'application/octet-stream', ...(validateOnly ? {} : { 'Idempotency-Key': key }) },
    body: file,
  });
}

export type BatchAction = 'pause' | 'resume' | 'cancel';

export function controlBatch(id: string, action: BatchAction, options: CallOptions = {}): Promise<Batch> {
  return action === 'cancel'
    ? callService<Batch>(pathOf(id), options, { method: 'DELETE' })
    : callService<Batch>(`${pathOf(id)}/${action}`, options, { method: 'POST' });
}

export function listBatchRows(id: string, state: RowState | undefined, after: number, limit: number, options: CallOptions = {}): Promise<BatchRows> {
  const query = new URLSearchParams({ after: `${after}`, limit: `${limit}`, ...(state ? { state } : {}) });
  return callService<BatchRows>(`${pathOf(id)}/rows?${query}`, options);
}

/** Files the service makes of a batch, by name. */
export const BATCH_FILES = ['results.xlsx', 'results.csv', 'results.geojson', 'results.ndjson', 'errors.csv', 'routes.gpkg'] as const;
export type BatchFile = (typeof BATCH_FILES)[number];

export async function getBatchFile(id: string, file: BatchFile, options: CallOptions = {}): Promise<Blob> {
  return (await fetchFile(`${pathOf(id)}/${file}`, options)).blob();
}

/** Where the progress of a batch is told as server-sent events. */
export function batchEventsUrl(id: string): string {
  return serviceUrl(`${pathOf(id)}/events`);
}

function pathOf(id: string): string {
  return `api/v1/batches/${encodeURIComponent(id)}`;
}
