import type { ConnectionPoint, RejectedCandidate, RejectionReason } from '../api-client/types';

export interface RejectionGroup {
  /** Reason code without its parameter: `dominated-by` for `dominated-by:s1`. */
  family: string;
  candidates: RejectedCandidate[];
}

export interface RejectionFilter {
  family: string;
  kind: string;
}

export const EVERYTHING: RejectionFilter = { family: '', kind: '' };

export function familyOf({ code }: RejectionReason): string {
  return code.split(':', 1)[0] ?? code;
}

/** Candidates that have the reason and the kind asked for; an empty wish takes all. */
export function matching(rejected: readonly RejectedCandidate[], { family, kind }: RejectionFilter): RejectedCandidate[] {
  return rejected.filter(
    ({ connection_point: point, reasons }) =>
      (kind === '' || point.kind === kind) && (family === '' || reasons.some((reason) => familyOf(reason) === family)),
  );
}

/** By their first reason, the largest group first; within a group the nearest misses first. */
export function grouped(rejected: readonly RejectedCandidate[]): RejectionGroup[] {
  const groups = new Map<string, RejectedCandidate[]>();
  for (const candidate of rejected) {
    const [first] = candidate.reasons;
    const family = first ? familyOf(first) : '';
    groups.set(family, [...(groups.get(family) ?? []), candidate]);
  }
  return [...groups]
    .map(([family, candidates]) => ({ family, candidates: [...candidates].sort(byNearness) }))
    .sort((a, b) => b.candidates.length - a.candidates.length);
}

/** How often each reason family stands among the candidates, most frequent first. */
export function families(rejected: readonly RejectedCandidate[]): Array<[family: string, count: number]> {
  const counts = new Map<string, number>();
  for (const { reasons } of rejected) {
    for (const family of new Set(reasons.map(familyOf))) {
      counts.set(family, (counts.get(family) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** What people call the element of a reason, where the candidate knows it; undefined where nobody names it otherwise than by its id. */
export function nameOf(element: string, point: ConnectionPoint): string | undefined {
  const called = new Map([
    [point.substation_id, point.substation],
    [point.bus_section_id, point.bus_section],
    [point.id, point.name],
    [point.feeder_id, point.feeder],
  ]).get(element);
  return called?.trim() && called !== element ? called : undefined;
}

/** Fewer reasons are nearer; among equals the smaller share by which the first limit is missed. */
function byNearness(a: RejectedCandidate, b: RejectedCandidate): number {
  return a.reasons.length - b.reasons.length || missedBy(a) - missedBy(b);
}

function missedBy({ reasons: [first] }: RejectedCandidate): number {
  const [actual, limit] = [first?.actual, first?.limit];
  return typeof actual === 'number' && typeof limit === 'number' && limit !== 0 ? Math.abs(actual / limit - 1) : Number.POSITIVE_INFINITY;
}
