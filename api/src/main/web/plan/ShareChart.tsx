const WIDTH = 320;
const HEIGHT = 56;
const LEFT = 4;
const TOP = 3;
const BOTTOM = 14;
const HOURS = [0, 6, 12, 18, 24];

/** The course of a day as steps, as high as its highest value; how much that is stands below. */
export function ShareChart({ shares, label }: { shares: readonly number[]; label: string }) {
  const highest = Math.max(...shares, Number.MIN_VALUE);
  const x = (part: number) => rounded(LEFT + part * (WIDTH - 2 * LEFT));
  const y = (share: number) => rounded(TOP + (1 - share / highest) * (HEIGHT - TOP - BOTTOM));
  const course = shares.map((share, at) => `${at === 0 ? 'M' : 'L'}${x(at / shares.length)} ${y(share)}H${x((at + 1) / shares.length)}`).join('');
  return (
    <svg className="share-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path className="share-chart__area" d={`${course}V${y(0)}H${x(0)}Z`} />
      <path className="share-chart__line" d={course} />
      <line className="share-chart__axis" x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} />
      {HOURS.map((hour) => (
        <text key={hour} className="share-chart__tick" x={x(hour / 24)} y={HEIGHT - 3} textAnchor={hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle'}>{hour}</text>
      ))}
    </svg>
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
