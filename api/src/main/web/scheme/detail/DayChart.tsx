import type { DayCurveSeason } from '../../api-client/types';
import { formatPercent } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';

const WIDTH = 320;
const HEIGHT = 120;
const LEFT = 30;
const BOTTOM = 18;
const TOP = 6;
const QUARTERS_PER_HOUR = 4;
const HOURS = [0, 6, 12, 18, 24];

/** `4` is `01:00`. */
export function timeOf(quarter: number): string {
  const hour = Math.floor(quarter / QUARTERS_PER_HOUR);
  return `${`${hour}`.padStart(2, '0')}:${`${(quarter % QUARTERS_PER_HOUR) * 15}`.padStart(2, '0')}`;
}

/** Corners of a stepped line: every value holds for its quarter hour. */
export function steps(values: readonly number[], x: (quarter: number) => number, y: (value: number) => number): string {
  return values.map((value, quarter) => `${quarter === 0 ? 'M' : 'L'}${x(quarter)} ${y(value)}H${x(quarter + 1)}`).join('');
}

/** Before and after as steps, the limit as a line. The sentence below says the same in words. */
export function DayChart({ season, limit_pct, label }: { season: DayCurveSeason; limit_pct: number; label: string }) {
  const { t } = useI18n();
  const top = Math.max(limit_pct, season.peak_pct, ...season.before_pct) * 1.1;
  const count = season.after_pct.length;
  const x = (quarter: number) => Math.round((LEFT + (quarter / count) * (WIDTH - LEFT - 4)) * 10) / 10;
  const y = (value: number) => Math.round((TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM)) * 10) / 10;
  return (
    <svg className="day-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('curve.label', { name: label })}>
      <line className="day-chart__axis" x1={LEFT} x2={WIDTH - 4} y1={y(0)} y2={y(0)} />
      {HOURS.map((hour) => (
        <text key={hour} className="day-chart__tick" x={x(hour * QUARTERS_PER_HOUR)} y={HEIGHT - 5} textAnchor={hour === 24 ? 'end' : 'middle'}>{hour}</text>
      ))}
      <text className="day-chart__tick" x={LEFT - 4} y={y(0)} textAnchor="end">0</text>
      <text className="day-chart__tick" x={LEFT - 4} y={y(limit_pct) + 4} textAnchor="end">{formatPercent(limit_pct)}</text>
      <path className="day-chart__area" d={`${steps(season.before_pct, x, y)}V${y(0)}H${x(0)}Z`} />
      <path className="day-chart__before" d={steps(season.before_pct, x, y)} />
      <path className="day-chart__after" d={steps(season.after_pct, x, y)} />
      <line className="day-chart__limit" x1={LEFT} x2={WIDTH - 4} y1={y(limit_pct)} y2={y(limit_pct)} />
    </svg>
  );
}
