import type { Decimal, Scheme } from '../api-client/types';
import { subtractDecimals } from '../format/decimal';

/** What became of a scheme since the answer before: a scheme is the same while it begins at the same connection points. */
export type SchemeChange = { kind: 'new' } | { kind: 'kept'; wasRank: number; costChange: Decimal };

export interface AnswerChanges {
  byScheme: ReadonlyMap<string, SchemeChange>;
  /** Schemes of the answer before that are not there any more. */
  gone: readonly Scheme[];
}

export function changesBetween(before: readonly Scheme[], after: readonly Scheme[]): AnswerChanges {
  const earlier = new Map(before.map((scheme) => [identityOf(scheme), scheme]));
  const byScheme = new Map<string, SchemeChange>();
  for (const scheme of after) {
    const was = earlier.get(identityOf(scheme));
    earlier.delete(identityOf(scheme));
    byScheme.set(
      scheme.id,
      was ? { kind: 'kept', wasRank: was.rank, costChange: subtractDecimals(scheme.cost.total, was.cost.total) } : { kind: 'new' },
    );
  }
  return { byScheme, gone: [...earlier.values()] };
}

function identityOf({ sources }: Scheme): string {
  return sources
    .map(({ connection_point: point }) => point.id)
    .sort()
    .join(' ');
}
