import { problemFrom, ProblemException, UnreachableException } from './problem';
import type { Comparison } from './comparison';
import type { DayCurves, GridSummary, SchemeRequest, SchemeSet, StreetList } from './types';

/** Resolves an address of the service relative to the page, so that a path prefix of a proxy is kept. */
export function serviceUrl(path: string): string {
  return new URL(path, document.baseURI).href;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** Language of server-made texts such as `detail` and `hint`. */
  language?: string;
}

/** Asks for ranked schemes. An infeasible answer is an answer, not an error. */
export function planSchemes(request: SchemeRequest, options: CallOptions = {}): Promise<SchemeSet> {
  return callService<SchemeSet>('api/v1/schemes', options, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
}

/** Reads an archived scheme set. */
export function getSchemeSet(id: string, options: CallOptions = {}): Promise<SchemeSet> {
  return callService<SchemeSet>(`api/v1/schemes/${encodeURIComponent(id)}`, options);
}

/** Schemes of an answer side by side, in the order of their ids. */
export function compareSchemes(id: string, schemeIds: readonly string[], options: CallOptions = {}): Promise<Comparison> {
  const schemes = schemeIds.map(encodeURIComponent).join(',');
  return callService<Comparison>(`api/v1/schemes/${encodeURIComponent(id)}/compare?schemes=${schemes}`, options);
}

/** Files the service makes of one scheme, by extension. */
export const EXPORT_FORMATS = ['docx', 'pdf', 'xlsx', 'dxf', 'svg', 'geojson', 'gpkg', 'kml'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** One scheme as a file, with its words in the language asked for. */
export async function exportScheme(setId: string, schemeId: string, format: ExportFormat, options: CallOptions = {}): Promise<Blob> {
  return (await fetchFile(`api/v1/schemes/${encodeURIComponent(setId)}/${encodeURIComponent(schemeId)}/export.${format}`, options)).blob();
}

/** Files the service makes of the site survey sheet, by extension. */
export const SURVEY_FORMATS = ['docx', 'pdf'] as const;
export type SurveyFormat = (typeof SURVEY_FORMATS)[number];

/** What has to be looked at on site, as a sheet to be filled in. */
export async function exportSurvey(setId: string, schemeId: string, format: SurveyFormat, options: CallOptions = {}): Promise<Blob> {
  return (await fetchFile(`api/v1/schemes/${encodeURIComponent(setId)}/${encodeURIComponent(schemeId)}/survey.${format}`, options)).blob();
}

/** The answer with all it rests on, as a ZIP file that can be computed again. */
export async function exportBundle(setId: string, options: CallOptions = {}): Promise<Blob> {
  return (await fetchFile(`api/v1/schemes/${encodeURIComponent(setId)}/bundle`, options)).blob();
}

/** The single-line diagram of a scheme as SVG text. */
export async function getDiagram(setId: string, schemeId: string, options: CallOptions = {}): Promise<string> {
  return (await fetchFile(`api/v1/schemes/${encodeURIComponent(setId)}/${encodeURIComponent(schemeId)}/export.svg`, options)).text();
}

/** Daily load curves of a scheme. */
export function getDayCurves(id: string, schemeId: string, options: CallOptions = {}): Promise<DayCurves> {
  return callService<DayCurves>(`api/v1/schemes/${encodeURIComponent(id)}/${encodeURIComponent(schemeId)}/curves`, options);
}

/** Streets whose name contains what is typed, the best match first. */
export function findStreets(query: string, options: CallOptions = {}): Promise<StreetList> {
  return callService<StreetList>(`api/v1/streets?query=${encodeURIComponent(query)}`, options);
}

/** Reads what the loaded grid version is and where it lies. */
export function getGridSummary(options: CallOptions = {}): Promise<GridSummary> {
  return callService<GridSummary>('api/v1/grid', options);
}

export async function callService<Answer>(path: string, options: CallOptions, init: RequestInit = {}): Promise<Answer> {
  const response = await send(path, options, init);
  const body = await readJson(response);
  if (!response.ok) {
    throw new ProblemException(problemFrom(response.status, body));
  }
  if (body === undefined) {
    throw new UnreachableException(new Error(`no JSON in the answer of ${path}`));
  }
  return body as Answer;
}

export async function fetchFile(path: string, options: CallOptions): Promise<Response> {
  const response = await send(path, options, { headers: { Accept: '*/*' } });
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
