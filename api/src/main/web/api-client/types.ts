import type { components } from './service';

/**
 * The answers of the public REST API, by the names this page uses. Their shapes are generated from the service's own document,
 * `openapi.json`, by `npm run types`; only what this page asks more narrowly than the service allows is written here.
 *
 * Units are part of a field's name; positions are `[lon, lat]`; money is a decimal string and stays one
 * (see `format/decimal.ts`). Enumerations are open: a value this page does not know is shown as it came.
 */
export type Wire = components['schemas'];

/** `[lon, lat]`, in that order everywhere. */
export type Position = [lon: number, lat: number];

/** A decimal number as text, so that no digit is lost in a float. */
export type Decimal = string;

export type CrsCode = 'WGS84' | 'CGCS2000' | 'GCJ02' | 'BD09' | `EPSG:${string}`;
export type Importance = NonNullable<Wire['Customer']['importance']>;
export type SourcePolicy = NonNullable<Wire['SchemeRequest']['sources']>;

export type Needs = Wire['Needs'];

type AnyRequest = Wire['SchemeRequest'];

/** A request as this page makes it: it leaves less open than the service does. */
export interface SchemeRequest extends AnyRequest {
  customer: { name?: string; industry: string; importance: Importance };
  location: { crs: CrsCode; coordinates: Position };
  sources: SourcePolicy;
  options: Wire['Options'] & { max_schemes: number; avoid?: Avoid; require?: Require };
}

/** What no scheme may use. */
export interface Avoid {
  streets?: string[];
  stretches?: Array<{ crs: CrsCode; coordinates: Position }>;
  areas?: Array<{ crs: CrsCode; coordinates: Position[] }>;
  sources?: string[];
}

/** What all schemes have to use. */
export interface Require {
  sources: string[];
}

export type SchemeSet = Wire['SchemeSet'];
export type Scheme = Wire['Scheme'];
export type Particulars = Wire['Particulars'];
export type Review = Wire['Review'];
export type ReviewOrder = Wire['ReviewOrder'];
export type SupplySource = Wire['Source'];
export type ConnectionPoint = Wire['ConnectionPoint'];
export type SupplyRoute = Wire['Route'];
export type RouteSegment = Wire['RouteSegment'];
export type LayingMethod = RouteSegment['method'];
export type CableRun = Wire['Cable'];
export type RouteAlternative = Wire['RouteAlternative'];
export type LoadRate = Wire['LoadRate'];
export type LoadFlow = Wire['LoadFlow'];
export type Switching = Wire['Switching'];
export type Independence = Wire['Independence'];
export type Quantity = Wire['Quantity'];
export type RuleCheck = Wire['Check'];
export type Verdict = RuleCheck['verdict'];
export type Basis = Wire['Basis'];
export type Stability = Wire['Stability'];
export type RejectedCandidate = Wire['Rejection'];
export type RejectionReason = Wire['Reason'];

export type DayCurves = Wire['DayCurves'];
export type DayCurveElement = Wire['DayCurveElement'];
export type DayCurveSeason = Wire['DayCurveSeason'];

export type GridSummary = Wire['Grid'];
export type Street = Wire['Street'];

/** Whether nobody has checked a figure against its source yet. */
export interface Backing {
  weak_evidence: boolean;
}

export type ProblemError = Pick<Wire['ProblemError'], 'code'> & Partial<Wire['ProblemError']>;

/** RFC 9457, from whoever answered: a proxy in between knows less than the service. */
export type Problem = Partial<Omit<Wire['Problem'], 'errors'>> & { status: number; errors: ProblemError[] };
