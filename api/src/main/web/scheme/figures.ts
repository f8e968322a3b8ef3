import type { Decimal, LoadRate, Scheme } from '../api-client/types';
import { compareDecimals, groupDecimal } from '../format/decimal';

/** Length of all routes of a scheme. */
export function routeLength_m(scheme: Scheme): number {
  return scheme.sources.reduce((sum, source) => sum + source.route.length_m, 0);
}

/** Whether a really different route is told for any source. */
export function hasAlternative(scheme: Scheme): boolean {
  return scheme.sources.some(({ alternative }) => alternative);
}

/** A difference in whole units with its sign, the currency between both: `+¥1,234`. */
export function signedAmount(amount: Decimal, currency = ''): string {
  const rounded = groupDecimal(amount, 0);
  const less = rounded.startsWith('-');
  return `${less ? '−' : '+'}${currency}${less ? rounded.slice(1) : rounded}`;
}

/** The load rate that is nearest to (or furthest over) its limit. */
export function worstLoadRate(scheme: Scheme): LoadRate | undefined {
  const rates = scheme.sources.flatMap((source) => source.load_rates);
  return rates.reduce<LoadRate | undefined>(
    (worst, rate) => (worst && utilisation(worst) >= utilisation(rate) ? worst : rate),
    undefined,
  );
}

/** Share of the limit that is used; 1 is at the limit. */
export function utilisation({ after_pct, limit_pct }: Pick<LoadRate, 'after_pct' | 'limit_pct'>): number {
  return limit_pct > 0 ? after_pct / limit_pct : Number.POSITIVE_INFINITY;
}

export type Strength = 'cost' | 'length' | 'duration' | 'reliability' | 'load';

const ORDERS: Record<Strength, (a: Scheme, b: Scheme) => number> = {
  cost: (a, b) => compareDecimals(a.cost.total, b.cost.total),
  reliability: (a, b) => a.saidi_h_per_year - b.saidi_h_per_year,
  duration: (a, b) => a.duration_days - b.duration_days,
  length: (a, b) => routeLength_m(a) - routeLength_m(b),
  load: (a, b) => margin(a) - margin(b),
};

/** In what a scheme is strictly better than every other one of its set; nothing when it stands alone. */
export function strengths(scheme: Scheme, schemes: readonly Scheme[]): Strength[] {
  const others = schemes.filter((other) => other.id !== scheme.id);
  if (others.length === 0) {
    return [];
  }
  return (Object.keys(ORDERS) as Strength[]).filter((strength) => others.every((other) => ORDERS[strength](scheme, other) < 0));
}

function margin(scheme: Scheme): number {
  const worst = worstLoadRate(scheme);
  return worst ? utilisation(worst) : Number.POSITIVE_INFINITY;
}
