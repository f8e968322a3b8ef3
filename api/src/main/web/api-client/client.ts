import { problemFrom, ProblemException, UnreachableException } from './problem';
import type { Comparison } from './comparison';
import { OrderKeys } from './orderKeys';
import { addressOf, type AnswerOf, type Method, type ParametersOf, type PathOf } from './operations';
import type { DayCurves, GridSummary, Particulars, SchemeRequest, SchemeSet, Wire } from './types';

/** Resolves an address of the service relative to the page, so that a path prefix of a proxy is kept. */
export function serviceUrl(path: string): string {
  return new URL(path, document.baseURI).href;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** Language of server-made texts such as `detail` and `hint`. */
  language?: string;
}

const unansweredPlans = new OrderKeys();

/**
 * Asks for ranked schemes. An infeasible answer is an answer, not an error. The same request after a lost connection is the same order: what was
 * planned before the loss comes back and is not archived twice.
 */
export async function planSchemes(request: SchemeRequest, options: CallOptions = {}): Promise<SchemeSet> {
  const body = JSON.stringify(request);
  const key = unansweredPlans.keyOf(body);
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  try {
    const set = await call('post', '/api/v1/schemes', {}, options, { headers, body });
    unansweredPlans.settled(body, key);
    return set;
  } catch (failure) {
    if (!(failure instanceof UnreachableException)) {
      unansweredPlans.settled(body, key);
    }
    throw failure;
  }
}

/** Reads an archived scheme set. */
export function getSchemeSet(id: string, options: CallOptions = {}): Promise<SchemeSet> {
  return call('get', '/api/v1/schemes/{id}', { path: { id } }, options);
}

/** Schemes of an answer side by side, in the order of their ids. */
export function compareSchemes(id: string, schemeIds: readonly string[], options: CallOptions = {}): Promise<Comparison> {
  return call('get', '/api/v1/schemes/{id}/compare', { path: { id }, query: { schemes: [...schemeIds] } }, options);
}

/** Files the service makes of one scheme, by extension. */
export const EXPORT_FORMATS = ['docx', 'pdf', 'xlsx', 'dxf', 'svg', 'geojson', 'gpkg', 'kml'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats of documents, which may say more of the customer than the service knows. */
const DOCUMENTS: readonly string[] = ['docx', 'pdf'];

/** One scheme as a file, with its words in the language asked for; particulars go into documents only. */
export async function exportScheme(
  id: string,
  schemeId: string,
  format: ExportFormat,
  options: CallOptions = {},
  particulars?: Particulars,
): Promise<Blob> {
  const path = { id, schemeId, format };
  const told = particulars && DOCUMENTS.includes(format);
  return told
    ? postForFile(addressOf('post', '/api/v1/schemes/{id}/{schemeId}/export.{format}', { path }), particulars, options)
    : (await fetchFile(addressOf('get', '/api/v1/schemes/{id}/{schemeId}/export.{format}', { path }), options)).blob();
}

/** Files the service makes of the site survey sheet, by extension. */
export const SURVEY_FORMATS = ['docx', 'pdf'] as const;
export type SurveyFormat = (typeof SURVEY_FORMATS)[number];

/** What has to be looked at on site, as a sheet to be filled in. */
export async function exportSurvey(
  id: string,
  schemeId: string,
  format: SurveyFormat,
  options: CallOptions = {},
  particulars?: Particulars,
): Promise<Blob> {
  const path = { id, schemeId, format };
  return particulars
    ? postForFile(addressOf('post', '/api/v1/schemes/{id}/{schemeId}/survey.{format}', { path }), particulars, options)
    : (await fetchFile(addressOf('get', '/api/v1/schemes/{id}/{schemeId}/survey.{format}', { path }), options)).blob();
}

/** The answer with all it rests on, as a ZIP file that can be computed again. */
export async function exportBundle(id: string, options: CallOptions = {}): Promise<Blob> {
  return (await fetchFile(addressOf('get', '/api/v1/schemes/{id}/bundle', { path: { id } }), options)).blob();
}

/** The single-line diagram of a scheme as SVG text. */
export async function getDiagram(id: string, schemeId: string, options: CallOptions = {}): Promise<string> {
  return (await fetchFile(addressOf('get', '/api/v1/schemes/{id}/{schemeId}/export.{format}', { path: { id, schemeId, format: 'svg' } }), options)).text();
}

/** Daily load curves of a scheme. */
export function getDayCurves(id: string, schemeId: string, options: CallOptions = {}): Promise<DayCurves> {
  return call('get', '/api/v1/schemes/{id}/{schemeId}/curves', { path: { id, schemeId } }, options);
}

/** Streets whose name contains what is typed, the best match first. */
export function findStreets(query: string, options: CallOptions = {}): Promise<Wire['StreetList']> {
  return call('get', '/api/v1/streets', { query: { query } }, options);
}

/** Reads what the loaded grid version is and where it lies. */
export function getGridSummary(options: CallOptions = {}): Promise<GridSummary> {
  return call('get', '/api/v1/grid', {}, options);
}

/** Calls an operation of the service by its path in the document, which says what it takes and answers. */
export function call<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  parameters: ParametersOf<P, M>,
  options: CallOptions,
  init: RequestInit = {},
): Promise<AnswerOf<P, M>> {
  return callService(addressOf(method, path, parameters), options, { ...init, method: method.toUpperCase() });
}

/** Calls an address the service itself has named, or one whose answer depends on how it is asked. */
export async function callService<Answer>(address: string, options: CallOptions, init: RequestInit = {}): Promise<Answer> {
  const response = await send(address, options, init);
  const body = await readJson(response);
  if (!response.ok) {
    throw new ProblemException(problemFrom(response.status, body));
  }
  if (body === undefined) {
    throw new UnreachableException(new Error(`no JSON in the answer of ${address}`));
  }
  return body as Answer;
}

/** In the body: what identifies a person has no place in an address. */
async function postForFile(address: string, body: unknown, options: CallOptions): Promise<Blob> {
  const init = { method: 'POST', headers: { Accept: '*/*', 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetchFile(address, options, init)).blob();
}

export async function fetchFile(address: string, options: CallOptions, init: RequestInit = { headers: { Accept: '*/*' } }): Promise<Response> {
  const response = await send(address, options, init);
  if (!response.ok) {
    throw new ProblemException(problemFrom(response.status, await readJson(response)));
  }
  return response;
}

async function send(path: string, options: CallOptions, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has('Accept')) {
    headers.set('Accept', 'application/json, application/problem+json');
  }
  if (options.language) {
    headers.set('Accept-Language', options.language);
  }
  try {
    return await fetch(serviceUrl(path), { ...init, headers, signal: options.signal ?? null });
  } catch (failure) {
    if (options.signal?.aborted) {
      throw failure;
    }
    throw new UnreachableException(failure);
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
