import { formatPercent } from '../format/number';
import { utilisation } from './figures';

interface LoadBarProps {
  /** Part of `before_pct` that is promised but not connected. */
  committed_pct?: number | null | undefined;
  before_pct?: number;
  after_pct: number;
  limit_pct: number;
}

/**
 * A load rate as a bar: darker the nearer to the limit, the part that was there before set apart, the limit a line.
 * The figures stand beside it in text, so readers skip the drawing.
 */
export function LoadBar({ committed_pct, before_pct, after_pct, limit_pct }: LoadBarProps) {
  const full = Math.max(100, after_pct * 1.05, limit_pct * 1.1);
  const share = (value: number) => `${Math.min(Math.max((value / full) * 100, 0), 100)}%`;
  return (
    <span className="load-bar" aria-hidden="true" title={`${formatPercent(after_pct)} / ${formatPercent(limit_pct)} %`}>
      <span className={`load-bar__after load-bar__after--${loadStep(after_pct, limit_pct)}`} style={{ width: share(after_pct) }} />
      {before_pct !== undefined && before_pct > 0 && <span className="load-bar__before" style={{ width: share(before_pct) }} />}
      {before_pct !== undefined && committed_pct != null && committed_pct > 0 && (
        <span className="load-bar__committed" style={{ left: share(before_pct - committed_pct), width: share(committed_pct) }} />
      )}
      <span className="load-bar__limit" style={{ left: share(limit_pct) }} />
    </span>
  );
}

type LoadStep = 'low' | 'medium' | 'high' | 'over';

/** Four steps of one scale, by the share of the limit that is used. */
function loadStep(after_pct: number, limit_pct: number): LoadStep {
  const used = utilisation({ after_pct, limit_pct });
  if (used > 1) {
    return 'over';
  }
  return used > 0.85 ? 'high' : used > 0.6 ? 'medium' : 'low';
}
