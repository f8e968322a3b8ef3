import { call, callService, fetchFile, serviceUrl, type CallOptions } from './client';
import { addressOf, type AnswerOf } from './operations';
import type { Wire } from './types';

export type Batch = Wire['Batch'];
export type BatchMode = Batch['mode'];
export type BatchOrder = Batch['order'];

/** What is wrong in a table, row by row, without anything being stored. */
export type BatchCheck = Wire['BatchCheck'];

export type BatchRow = Wire['BatchRow'];
export type BatchRowSource = Wire['BatchRowSource'];
export type BatchRows = Wire['BatchRows'];

/** How a row ended; `pending` while it has not. */
export type RowState = BatchRow['state'];

export const BATCH_MODES = ['INDEPENDENT', 'SEQUENTIAL'] as const satisfies readonly BatchMode[];

/** Who comes first where each row takes its capacity before the next. */
export const BATCH_ORDERS = ['ROW', 'PRIORITY', 'DATE', 'LARGEST', 'SMALLEST'] as const satisfies readonly BatchOrder[];

export const ROW_STATES = ['ok', 'infeasible', 'invalid', 'error', 'duplicate', 'pending'] as const satisfies readonly RowState[];

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

const BATCHES = '/api/v1/batches';
const BATCH = '/api/v1/batches/{id}';

export async function listBatches(options: CallOptions = {}): Promise<Batch[]> {
  return (await call('get', BATCHES, {}, options)).batches;
}

export function getBatch(id: string, options: CallOptions = {}): Promise<Batch> {
  return call('get', BATCH, { path: { id } }, options);
}

export function orderBatch(file: File, order: BatchOrderOptions, options: CallOptions = {}): Promise<Batch> {
  return send<AnswerOf<typeof BATCHES, 'post', 202>>(file, order, false, options);
}

/** Checks a table; nothing is stored. */
export function checkBatch(file: File, order: BatchOrderOptions, options: CallOptions = {}): Promise<BatchCheck> {
  return send<AnswerOf<typeof BATCHES, 'post', 200>>(file, order, true, options);
}

function send<Answer>(file: File, { mode, order, crs, key }: BatchOrderOptions, validateOnly: boolean, options: CallOptions): Promise<Answer> {
  const turns = mode === 'SEQUENTIAL' ? { order } : {};
  const query = { mode, ...turns, crs, name: file.name, ...(validateOnly ? { validateOnly } : {}) };
  return callService<Answer>(addressOf('post', BATCHES, { query }), options, {
    method: 'POST',
    headers: { 'Content-Type': tableTypeOf(file.name) ?? 'application/octet-stream', ...(validateOnly ? {} : { 'Idempotency-Key': key }) },
    body: file,
  });
}

export type BatchAction = 'pause' | 'resume' | 'cancel';

export function controlBatch(id: string, action: BatchAction, options: CallOptions = {}): Promise<Batch> {
  return action === 'cancel'
    ? call('delete', BATCH, { path: { id } }, options)
    : call('post', `${BATCH}/${action}`, { path: { id } }, options);
}

export function listBatchRows(id: string, state: RowState | undefined, after: number, limit: number, options: CallOptions = {}): Promise<BatchRows> {
  return call('get', `${BATCH}/rows`, { path: { id }, query: { after, limit, ...(state ? { state } : {}) } }, options);
}

/** Where customers of a batch could lie in one trench; works before fees, not in the costs of their schemes. */
export type SharedTrenches = Wire['SharedTrenches'];

export function getSharedTrenches(id: string, options: CallOptions = {}): Promise<SharedTrenches> {
  return call('get', `${BATCH}/shared-trenches`, { path: { id } }, options);
}

/** Files the service makes of a batch, by name. */
export const BATCH_FILES = ['results.xlsx', 'results.csv', 'results.geojson', 'results.ndjson', 'errors.csv', 'routes.gpkg'] as const;
export type BatchFile = (typeof BATCH_FILES)[number];

export async function getBatchFile(id: string, file: BatchFile, options: CallOptions = {}): Promise<Blob> {
  return (await fetchFile(`${addressOf('get', BATCH, { path: { id } })}/${file}`, options)).blob();
}

/** Where the progress of a batch is told as server-sent events. */
export function batchEventsUrl(id: string): string {
  return serviceUrl(addressOf('get', `${BATCH}/events`, { path: { id } }));
}
