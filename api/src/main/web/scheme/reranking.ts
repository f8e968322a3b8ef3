import type { Scheme } from '../api-client/types';

/** What each criterion counts, by name, in any scale: only the shares matter. */
export type Weights = Readonly<Record<string, number>>;

/** Where a scheme stands with other weights than the ones it was planned with. */
export interface Standing {
  scheme: Scheme;
  rank: number;
  total: number;
  /** By how many places it rose (negative: fell) against the answer's own order. */
  rise: number;
  contributions: Array<{ name: string; weight: number; normalised: number; contribution: number }>;
}

/** The weights as shares that sum to 1; all equal where none counts. */
export function shares(weights: Weights): Weights {
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  const entries = Object.entries(weights);
  return Object.fromEntries(entries.map(([name, weight]) => [name, sum > 0 ? weight / sum : 1 / entries.length]));
}

/** The weights that the answer was planned with. */
export function weightsOf(schemes: readonly Scheme[]): Weights {
  const criteria = schemes[0]?.score.criteria ?? [];
  return Object.fromEntries(criteria.map(({ name, weight }) => [name, weight]));
}

/**
 * Ranks the schemes by other weights: the sum of weight times the normalised value that the service sent. Equal totals keep
 * the answer's order. Without weights the answer's own totals and order stand, whatever method they came from.
 */
export function standings(schemes: readonly Scheme[], weights: Weights | undefined): Standing[] {
  const share = weights && shares(weights);
  const scored = schemes.map((scheme) => {
    const contributions = scheme.score.criteria.map(({ name, normalised, weight, contribution }) => {
      const used = share ? (share[name] ?? 0) : weight;
      return { name, normalised, weight: used, contribution: share ? used * normalised : contribution };
    });
    const total = share ? contributions.reduce((sum, part) => sum + part.contribution, 0) : scheme.score.total;
    return { scheme, total, contributions };
  });
  const ordered = share ? [...scored].sort((a, b) => b.total - a.total || a.scheme.rank - b.scheme.rank) : scored;
  return ordered.map((entry, index) => ({
    ...entry,
    rank: share ? index + 1 : entry.scheme.rank,
    rise: share ? entry.scheme.rank - (index + 1) : 0,
  }));
}
