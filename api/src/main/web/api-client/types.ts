/**
 * The answers of the public REST API, written from its contract.
 *
 * Units are part of a field's name; positions are `[lon, lat]`; money is a decimal string and stays one
 * (see `format/decimal.ts`). Enumerations are open: a value this page does not know is shown as it came.
 */

/** `[lon, lat]`, in that order everywhere. */
export type Position = [lon: number, lat: number];

/** A decimal number as text, so that no digit is lost in a float. */
export type Decimal = string;

/** A known value, or one that a newer service may add. */
export type Open<Known extends string> = Known | (string & {});

export type CrsCode = 'WGS84' | 'CGCS2000' | 'GCJ02' | 'BD09' | `EPSG:${string}`;
export type Importance = 'ORDINARY' | 'TEMPORARY' | 'CLASS_II' | 'CLASS_I' | 'SPECIAL';
export type SourcePolicy = 'AUTO' | 'SINGLE' | 'DUAL';
export type Outcome = 'FEASIBLE' | 'INFEASIBLE' | 'SEARCH_LIMIT';
export type SupplyMode = Open<'SINGLE' | 'MAIN_HOT' | 'MAIN_COLD' | 'MUTUAL' | 'TWO_MAIN_ONE_STANDBY'>;
export type SourceRole = Open<'MAIN' | 'STANDBY' | 'MUTUAL'>;
export type ConnectionPointKind = Open<
  'SPARE_BAY' | 'SPARE_WAY' | 'LINE_TAP' | 'LOOP_IN' | 'NEW_RING_MAIN_UNIT' | 'LV_BOARD'
>;
export type LayingMethod = Open<
  'EXISTING_DUCT' | 'DUCT_BANK' | 'DIRECT_BURIAL' | 'TRENCH' | 'HDD' | 'PIPE_JACKING' | 'OVERHEAD'
>;
export type CrossingKind = Open<'ROAD' | 'RAIL' | 'RIVER' | 'MOTORWAY'>;
export type LoadedElementKind = Open<'FEEDER' | 'MAIN_TRANSFORMER' | 'DISTRIBUTION_TRANSFORMER' | 'CABLE'>;
export type Owner = Open<'GRID' | 'CUSTOMER'>;
export type Verdict = Open<'PASS' | 'WARN' | 'FAIL'>;
/** How well a figure is backed: a seen clause (`S`, `W`), a standard not seen (`STD`), practice (`EPU`). */
export type Evidence = Open<'S' | 'W' | 'STD' | 'EPU'>;

export interface SchemeRequest {
  customer: { name?: string; industry: string; importance: Importance };
  location: { crs: CrsCode; coordinates: Position };
  capacity_kva: number;
  sources: SourcePolicy;
  options: { max_schemes: number; alternatives?: boolean; weights?: Readonly<Record<string, number>>; avoid?: Avoid; require?: Require };
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

/** A street in one piece of town, with a place on it. */
export interface Street {
  name: string;
  coordinates: Position;
  bbox: [west: number, south: number, east: number, north: number];
  length_m: number;
}

/** What feeders and main transformers carry over a day, in percent of what their load rates count as whole. */
export interface DayCurves {
  set_id: string;
  scheme_id: string;
  grid_version: string;
  elements: DayCurveElement[];
}

export interface DayCurveElement {
  element: string;
  name: string;
  kind: LoadedElementKind;
  /** Number of the scheme's source. */
  source: number;
  limit_pct: number;
  seasons: DayCurveSeason[];
}

/** 96 quarter hours from midnight. */
export interface DayCurveSeason {
  season: string;
  before_pct: number[];
  after_pct: number[];
  peak_quarter: number;
  peak_pct: number;
}

export interface StreetList {
  grid_version: string;
  streets: Street[];
}

export interface LineString {
  type: 'LineString';
  coordinates: Position[];
}

export interface ConnectionPoint {
  id: string;
  kind: ConnectionPointKind;
  name?: string;
  substation_id?: string | null;
  feeder_id?: string | null;
  substation?: string | null;
  bus_section?: string | null;
  /** Absent for a spare bay, which becomes a feeder of its own. */
  feeder?: string | null;
  coordinates?: Position;
}

export interface RouteSegment {
  method: LayingMethod;
  length_m: number;
  surface?: string;
  /** The existing duct that is used. */
  duct?: string | null;
}

export interface Crossing {
  kind: CrossingKind;
  name?: string;
  method: LayingMethod;
  length_m: number;
}

export interface SupplyRoute {
  length_m: number;
  straight_m: number;
  geometry: LineString;
  segments: RouteSegment[];
  crossings: Crossing[];
}

export interface CableRun {
  type: string;
  circuits: number;
  /** All circuits together. */
  length_m: number;
  joints: number;
  terminations: number;
}

export interface LoadRate {
  element: string;
  name?: string;
  kind: LoadedElementKind;
  /** Measured, committed and new part add up to after_pct. */
  measured_pct?: number;
  committed_pct?: number;
  before_pct: number;
  new_pct?: number;
  after_pct: number;
  limit_pct: number;
}

/** What a load flow says of a source, beside the planning formulas. */
export interface LoadFlow {
  method: 'LOAD_FLOW' | 'PLANNING_FORMULA';
  reason?: 'LOW_VOLTAGE' | 'MESHED' | 'SWITCHED' | 'NO_SOLUTION' | null;
  voltage_pu?: number | null;
  busbar_voltage_pu?: number | null;
  drop_pct?: number | null;
  losses_kw?: number | null;
  highest_loading_pct?: number | null;
  highest_loading_element?: string | null;
}

/** An open point that has to move before the customer can be connected. */
export interface Switching {
  from_feeder: string;
  to_feeder: string;
  moved_a: number;
  parallel: boolean;
  interruption_h: number;
  weak_evidence: boolean;
  steps: Array<{ action: Open<'CLOSE' | 'OPEN'>; switch_id?: string | null; section_id: string; section: string; place_id: string; place: string; coordinates?: Position | null }>;
  loads: Array<{ element: string; name: string; kind: LoadedElementKind; before_pct: number; after_pct: number; limit_pct: number }>;
}

export interface SupplySource {
  role: SourceRole;
  connection_point: ConnectionPoint;
  route: SupplyRoute;
  cable: CableRun;
  load_rates: LoadRate[];
  voltage_drop_pct: number;
  short_circuit_ka: number;
  flow?: LoadFlow | null;
  switching?: Switching | null;
  alternative?: RouteAlternative | null;
}

/** A really different way for the cable of a source. */
export interface RouteAlternative {
  route: SupplyRoute;
  cable: CableRun;
  /** Of the works, before fees; negative where they cost less. */
  extra_cost: Decimal;
  extra_m: number;
  /** Common part of the shorter of both ways along streets. */
  shared_pct: number;
}

export interface ScoreCriterion {
  name: string;
  value: number;
  normalised: number;
  weight: number;
  contribution: number;
}

export interface SchemeScore {
  total: number;
  criteria: ScoreCriterion[];
  cross_check?: Record<string, number>;
}

export interface Independence {
  level: number;
  shared_elements: string[];
  shared_corridor_m: number;
}

/** How a limit or price is backed, where the service says so. */
export interface Backing {
  evidence?: Evidence;
  weak_evidence?: boolean;
}

export interface Quantity extends Backing {
  code: string;
  name: string;
  spec?: string;
  unit: string;
  qty: Decimal;
  unit_price: Decimal;
  amount: Decimal;
  owner: Owner;
  /** The source it belongs to; -1 for the customer's own installation. */
  source_index?: number | null;
  /** How the quantity was derived. */
  formula?: string;
}

export interface Cost {
  currency: string;
  direct: Decimal;
  grid_side: Decimal;
  customer_side: Decimal;
  total: Decimal;
}

export interface RuleCheck extends Backing {
  rule: string;
  /** The rule's title in the language asked for. */
  title?: string;
  verdict: Verdict;
  actual?: number | string | null;
  limit?: number | string | null;
  unit?: string;
  element?: string;
}

export interface Scheme {
  id: string;
  rank: number;
  voltage_kv: number;
  mode: SupplyMode;
  score: SchemeScore;
  pareto: boolean;
  /** The next better scheme's score is too close to call. */
  tied?: boolean;
  sources: SupplySource[];
  independence?: Independence | null;
  quantities: Quantity[];
  cost: Cost;
  duration_days: number;
  reply_working_days: number;
  saifi_per_year: number;
  saidi_h_per_year: number;
  checks: RuleCheck[];
}

export interface RejectionReason {
  code: string;
  actual?: number | string | null;
  limit?: number | string | null;
  unit?: string;
  element?: string;
  /** The reason in the service's words, in the language asked for. */
  hint?: string;
  /** The smallest change that would make the candidate pass; null where none is known. */
  remedy?: Remedy | null;
}

export interface Remedy {
  code: string;
  value: number;
  unit: string;
  /** Code of the reason it removes; null where it removes all of them. */
  removes?: string | null;
  /** The change in the service's words. */
  text?: string | null;
  cost?: Decimal | null;
}

export interface RejectedCandidate {
  connection_point: ConnectionPoint;
  reasons: RejectionReason[];
  /** Computed for the nearest misses where nothing is feasible. */
  remedies?: Remedy[];
}

export interface SchemeSet {
  id: string;
  outcome: Outcome;
  grid_version: string;
  rulebook_version: string;
  price_book_version: string;
  /** How many candidates were looked at. */
  examined?: number;
  ranking?: Ranking;
  /** Null where the order does not come from a weighted sum, or there is no scheme. */
  stability?: Stability | null;
  basis?: Basis[] | null;
  schemes: Scheme[];
  rejected: RejectedCandidate[];
  timing_ms?: { total: number; stages?: Record<string, number> };
}

/** A value of the rulebook the answer rests on, beside the limits its checks name. */
export interface Basis extends Backing {
  rule: string;
  title?: string | null;
  value: number;
  unit: string;
}

/** What the order of the schemes rests on. */
export interface Ranking {
  method: Open<'ADDITIVE' | 'TOPSIS' | 'VIKOR'>;
  weighting: string;
  weights: Record<string, number>;
  tie_delta: number;
}

/** Where another scheme draws level; `scheme` is null for one that is not shown. */
export interface Turn {
  at: number;
  scheme: string | null;
}

/** How far each weight may move before another scheme wins; a side that is null has no such place. */
export interface Stability {
  winner: string;
  weights: Array<{ criterion: string; weight: number; lower: Turn | null; upper: Turn | null }>;
}

export interface GridSummary {
  grid_version: string;
  name: string;
  /** True for a generated town: the page then says so, always visible. */
  fictional: boolean;
  bbox: [minLon: number, minLat: number, maxLon: number, maxLat: number];
  counts: Record<string, number>;
  attribution: string;
  voltages_kv: number[];
  issues: number;
}

export interface ProblemError {
  /** JSON Pointer into the request body, for example `/location/crs`. */
  pointer?: string;
  code: string;
  detail?: string;
}

/** RFC 9457. */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  instance?: string;
  errors: ProblemError[];
}
