import type { ConnectablePlace, Verdict } from '../api-client/where';
import { compareDecimals } from '../format/decimal';

export const VERDICTS = ['WITHIN', 'LEFT_OUT', 'UNDECIDED'] as const satisfies readonly Verdict[];
/** Each with a sign, so that none is told by colour alone. */
export const VERDICT_SIGNS: Record<Verdict, string> = { WITHIN: '✓', LEFT_OUT: '✕', UNDECIDED: '?' };

/** Where it can be done, the cheapest first, then what comes nearest, then the rest; equal ones by id. */
export function byVerdictAndCost(places: readonly ConnectablePlace[]): ConnectablePlace[] {
  const rank = ({ properties }: ConnectablePlace) => VERDICTS.indexOf(properties.verdict) * 2 + (properties.cost === null ? 1 : 0);
  return [...places].sort((a, b) => rank(a) - rank(b) || compareDecimals(a.properties.cost ?? '0', b.properties.cost ?? '0') || a.id.localeCompare(b.id));
}

export function countOf(places: readonly ConnectablePlace[], verdict: Verdict): number {
  return places.filter(({ properties }) => properties.verdict === verdict).length;
}

/** What places were left out for, the most frequent first. */
export function reasonsOf(places: readonly ConnectablePlace[]): Array<[code: string, places: number]> {
  const counts = new Map<string, number>();
  for (const { properties } of places) {
    if (properties.verdict === 'LEFT_OUT' && properties.reason) {
      counts.set(properties.reason.code, (counts.get(properties.reason.code) ?? 0) + 1);
    }
  }
  return [...counts].sort(([codeA, a], [codeB, b]) => b - a || codeA.localeCompare(codeB));
}
