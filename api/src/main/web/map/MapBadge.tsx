import type { Scheme } from '../api-client/types';
import { routeLength_m } from '../scheme/figures';
import { formatMetres } from '../format/number';
import { letterClass, letterOf } from '../scheme/identity';
import { Money } from '../scheme/Money';
import { SchemeSwatch } from '../scheme/SchemeSwatch';

/** Which scheme a map shows when several stand beside each other. */
export function MapBadge({ scheme }: { scheme: Scheme }) {
  const letter = letterOf(scheme);
  return (
    <p className={`map-badge ${letterClass(letter)}`}>
      <SchemeSwatch letter={letter} />
      <span className="visually-hidden">{letter}</span>
      <Money amount={scheme.cost.total} currency={scheme.cost.currency} />
      <span className="figure muted">{formatMetres(routeLength_m(scheme))} m</span>
    </p>
  );
}
