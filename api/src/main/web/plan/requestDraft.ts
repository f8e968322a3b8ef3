import type { CrsCode, GridSummary, Importance, Needs, Position, SchemeRequest, SourcePolicy, Street } from '../api-client/types';
import { formatDegrees } from '../format/number';
import type { MessageParams } from '../i18n/translate';
import { MAX_SCHEMES } from '../scheme/identity';
import { checkCourse, courseOf, needsOf, type DemandCourse, type SeasonCode } from './demandCourse';
import { NO_WISHES, wishOptions, type Wishes } from './wishes';

export const CRS_CHOICES = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09', 'EPSG'] as const;
export type CrsChoice = (typeof CRS_CHOICES)[number];

/** Codes that are often asked for; any other may be typed. */
export const USUAL_EPSG_CODES = ['4490', '4547', '4548', '4549', '4550', '25832', '32650'] as const;

/** Metres of any projected system lie well within. */
const LARGEST_ORDINATE = 1e9;
export const IMPORTANCES: readonly Importance[] = ['ORDINARY', 'TEMPORARY', 'CLASS_II', 'CLASS_I', 'SPECIAL'];
export const SOURCE_POLICIES: readonly SourcePolicy[] = ['AUTO', 'SINGLE', 'DUAL'];
export const INDUSTRIES = [
  'MACHINERY', 'TEXTILE', 'CHEMICAL', 'STEEL_ROLLING', 'ARC_FURNACE', 'DATA_CENTRE', 'OFFICE', 'HOTEL', 'MALL', 'HOSPITAL',
  'SCHOOL', 'EV_CHARGING', 'RESIDENTIAL', 'CONSTRUCTION_SITE', 'AGRICULTURE', 'OTHER',
] as const;

const EPSG = /^EPSG:(\d+)$/;

/** A request of which only place and capacity are certain. */
export interface PartialRequest {
  customer?: { industry?: string; importance?: string };
  location: { crs: string; coordinates: Position };
  capacity_kva: number;
  important_load_kw?: number;
  protected_load_kw?: number;
  sources?: string;
  needs?: Needs;
}

/** What the form holds while it is being filled in: texts as typed, `''` for not chosen yet. */
export interface RequestDraft extends DemandCourse {
  crs: CrsChoice | '';
  /** Number of the EPSG register, where the system is named by it. */
  epsg: string;
  lon: string;
  lat: string;
  capacity: string;
  importance: Importance;
  industry: string;
  /** Load each source must carry, in kW; may stay empty. */
  importantLoad: string;
  /** Load that decides the emergency supply, in kW; may stay empty. */
  protectedLoad: string;
  sources: SourcePolicy;
  maxSchemes: string;
  /** Whether really different routes are looked for as well. */
  alternatives: boolean;
  wishes: Wishes;
}

/** What stands in the draft as it was typed. */
type TextField = Exclude<keyof RequestDraft, 'alternatives' | 'wishes' | keyof DemandCourse>;

/** What is typed or chosen in the form. */
export type DraftField = TextField | keyof DemandCourse | `seasons-${SeasonCode}` | `phases-${number}-${'month' | 'kVA'}`;

/** A complaint about one field; `code` is looked up among the messages, `detail` is the service's own text. */
export interface FieldProblem {
  field?: DraftField;
  code: string;
  detail?: string;
  /** What the message of the code tells besides. */
  params?: MessageParams;
}

export const EMPTY_DRAFT: RequestDraft = {
  crs: '',
  epsg: '',
  lon: '',
  lat: '',
  capacity: '',
  importance: 'ORDINARY',
  industry: '',
  importantLoad: '',
  protectedLoad: '',
  seasons: {},
  phases: [],
  sources: 'AUTO',
  maxSchemes: '5',
  alternatives: false,
  wishes: NO_WISHES,
};

/** An example to try the page with: a small factory in the middle of the grid. */
export function exampleOn({ bbox: [west, south, east, north] }: GridSummary): RequestDraft {
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  return { ...withPickedPlace(EMPTY_DRAFT, middle), capacity: '3150', industry: 'MACHINERY' };
}

/** A place picked on the map is WGS84, because the map is. */
export function withPickedPlace(draft: RequestDraft, [lon, lat]: Position): RequestDraft {
  return { ...draft, crs: 'WGS84', lon: formatDegrees(lon), lat: formatDegrees(lat) };
}

/** The place of a street found by its name. */
export function onStreet({ coordinates: [lon, lat] }: Street): Pick<RequestDraft, 'crs' | 'lon' | 'lat'> {
  return { crs: 'WGS84', lon: formatDegrees(lon), lat: formatDegrees(lat) };
}

const PAIR = /^\s*(-?\d+(?:\.\d+)?)\s*[,，;\s]\s*(-?\d+(?:\.\d+)?)\s*$/;

/** Splits a pasted `lon, lat` pair; undefined when the text is not one. */
export function splitPair(text: string): { lon: string; lat: string } | undefined {
  const match = PAIR.exec(text);
  return match ? { lon: match[1] ?? '', lat: match[2] ?? '' } : undefined;
}

/** Where the draft's place is on the map; undefined for shifted systems, which only the service converts. */
export function placeOnMap(draft: RequestDraft): Position | undefined {
  const [lon, lat] = [parseNumber(draft.lon), parseNumber(draft.lat)];
  const sameDatum = draft.crs === 'WGS84' || draft.crs === 'CGCS2000';
  const onEarth = lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
  return sameDatum && onEarth ? [lon, lat] : undefined;
}

/** All that is missing or not a number; the service judges everything else. */
export function checkDraft(draft: RequestDraft): FieldProblem[] {
  return [
    ...required(draft, 'crs'),
    ...(draft.crs === 'EPSG' ? number(draft, 'epsg', 1024, 32767) : []),
    ...number(draft, 'lon', ...rangeOf(draft, 180)),
    ...number(draft, 'lat', ...rangeOf(draft, 90)),
    ...number(draft, 'capacity', Number.MIN_VALUE, Number.MAX_VALUE),
    ...required(draft, 'industry'),
    ...number(draft, 'maxSchemes', 1, MAX_SCHEMES),
    ...optional(draft, 'importantLoad'),
    ...optional(draft, 'protectedLoad'),
    ...checkCourse(draft),
  ];
}

/** The request of a draft that `checkDraft` found complete. */
export function requestOf(draft: RequestDraft): SchemeRequest {
  return {
    customer: { industry: draft.industry, importance: draft.importance },
    location: { crs: crsOf(draft), coordinates: [Number(draft.lon), Number(draft.lat)] },
    capacity_kva: Number(draft.capacity),
    ...(draft.importantLoad.trim() ? { important_load_kw: Number(draft.importantLoad) } : {}),
    ...(draft.protectedLoad.trim() ? { protected_load_kw: Number(draft.protectedLoad) } : {}),
    sources: draft.sources,
    ...needsOf(draft, Number(draft.capacity)),
    options: {
      max_schemes: Number(draft.maxSchemes),
      ...(draft.alternatives ? { alternatives: true } : {}),
      ...wishOptions(draft.wishes),
    },
  };
}

/** A request as the form holds it; what it leaves out is what the service takes for it. */
export function draftOf(request: PartialRequest): RequestDraft {
  const { customer = {}, location, capacity_kva, important_load_kw, protected_load_kw, sources, needs = {} } = request;
  const [, epsg] = EPSG.exec(location.crs) ?? [];
  const [lon, lat] = location.coordinates;
  return {
    ...EMPTY_DRAFT,
    crs: epsg ? 'EPSG' : (CRS_CHOICES.find((known) => known === location.crs) ?? ''),
    epsg: epsg ?? '',
    lon: `${lon}`,
    lat: `${lat}`,
    capacity: `${capacity_kva}`,
    importance: IMPORTANCES.find((known) => known === customer.importance) ?? 'ORDINARY',
    industry: customer.industry ?? 'OTHER',
    importantLoad: `${important_load_kw ?? ''}`,
    protectedLoad: `${protected_load_kw ?? ''}`,
    ...courseOf(needs),
    sources: SOURCE_POLICIES.find((known) => known === sources) ?? 'AUTO',
  };
}

/** The request of a changed form, with the weights of the one before. */
export function retried(before: SchemeRequest, next: SchemeRequest): SchemeRequest {
  const { weights } = before.options;
  return { ...next, options: { ...next.options, ...(weights ? { weights } : {}) } };
}

function crsOf({ crs, epsg }: RequestDraft): CrsCode {
  if (crs === '') {
    throw new Error('the draft names no coordinate system');
  }
  return crs === 'EPSG' ? `EPSG:${epsg.trim()}` : crs;
}

/** Degrees, or whatever unit the system of the register has. */
function rangeOf({ crs }: RequestDraft, largest_deg: number): [min: number, max: number] {
  const largest = crs === 'EPSG' ? LARGEST_ORDINATE : largest_deg;
  return [-largest, largest];
}

function required(draft: RequestDraft, field: TextField): FieldProblem[] {
  return draft[field].trim() === '' ? [{ field, code: 'required' }] : [];
}

function optional(draft: RequestDraft, field: TextField): FieldProblem[] {
  return draft[field].trim() === '' ? [] : number(draft, field, 0, Number.MAX_VALUE);
}

function number(draft: RequestDraft, field: TextField, min: number, max: number): FieldProblem[] {
  if (draft[field].trim() === '') {
    return [{ field, code: 'required' }];
  }
  const value = parseNumber(draft[field]);
  if (value === undefined) {
    return [{ field, code: 'not-a-number' }];
  }
  return value < min || value > max ? [{ field, code: 'out-of-range' }] : [];
}

function parseNumber(text: string): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
