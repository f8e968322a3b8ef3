import type { Decimal, Open, Owner, Position, Verdict } from './types';

/** Schemes of one answer side by side; the values of every row stand in the order of `schemes`. */
export interface Comparison {
  id: string;
  schemes: string[];
  criteria: ComparedCriterion[];
  quantities: ComparedQuantity[];
  cost: ComparedCost[];
  load_rates: ComparedLoadRate[];
  checks: ComparedCheck[];
  works: ComparedWork[];
  facts: ComparedFact[];
  /** All routes together, divided by which schemes run there. */
  corridors: SharedCorridor[];
}

export interface ComparedCriterion {
  name: string;
  values: Array<{ scheme: string; value: number; normalised: number; contribution: number; best: boolean }>;
}

export interface ComparedQuantity {
  code: string;
  name: string;
  unit: string;
  owner: Owner;
  differs: boolean;
  values: Array<{ scheme: string; qty: Decimal; amount: Decimal }>;
}

export interface ComparedCost {
  item: Open<'direct' | 'grid_side' | 'customer_side' | 'total'>;
  values: Array<{ scheme: string; amount: Decimal; above_least: Decimal }>;
}

/** All three null where the scheme leaves the element as it is. */
export interface ComparedLoadRate {
  element: string;
  name: string;
  kind: string;
  values: ComparedLoad[];
}

/** All null where the scheme leaves the element as it is. */
export interface ComparedLoad {
  scheme: string;
  measured_pct: number | null;
  committed_pct: number | null;
  before_pct: number | null;
  new_pct: number | null;
  after_pct: number | null;
  limit_pct: number | null;
}

export interface ComparedCheck {
  rule: string;
  title: string;
  unit: string;
  differs: boolean;
  values: Array<{
    scheme: string;
    /** Null where the scheme is not held against the rule. */
    worst: Verdict | null;
    checks: Array<{ element: string; verdict: Verdict; actual: number | null; limit: number | null }>;
  }>;
}

export interface ComparedWork {
  code: string;
  title: string;
  permit: boolean;
  differs: boolean;
  values: Array<{ scheme: string; days: number | null; count: number; critical: boolean }>;
}

export interface ComparedFact {
  /** JSON Pointer of the value within a scheme. */
  pointer: string;
  differs: boolean;
  values: Array<{ scheme: string; value: string | null }>;
}

/** Where exactly these schemes run, and no other of the compared ones. */
export interface SharedCorridor {
  schemes: string[];
  length_m: number;
  geometry: { type: 'MultiLineString'; coordinates: Position[][] };
}
