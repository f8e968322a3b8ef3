import type { ElementLoad } from '../api-client/capacity';

/** The nearest to its limit first, or the farthest over it. */
export function byLoad(elements: readonly ElementLoad[]): ElementLoad[] {
  const used = ({ load_pct, limit_pct }: ElementLoad) => load_pct / limit_pct;
  return [...elements].sort((a, b) => used(b) - used(a) || a.element.localeCompare(b.element));
}
