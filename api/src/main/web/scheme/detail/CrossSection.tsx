import type { LayingMethod, SupplySource } from '../../api-client/types';
import { formatMetres, formatPercent } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';
import { Facts } from './Facts';

interface CrossSectionProps {
  source: SupplySource;
  /** Which stretch of the route, from the connection point on. */
  index: number;
}

/** How one stretch is built: a cut through the ground, not to scale, and what is known of it. */
export function CrossSection({ source, index }: CrossSectionProps) {
  const { t, byCode } = useI18n();
  const segment = source.route.segments[index];
  if (!segment) {
    return null;
  }
  const label = t('section.title', { n: index + 1, method: byCode('method', segment.method) });
  return (
    <figure className="cross-section" data-method={segment.method}>
      <figcaption className="block__subtitle">{label}</figcaption>
      <div className="cross-section__body">
        <svg viewBox="0 0 160 110" role="img" aria-label={`${label}. ${t('section.notToScale')}`}>
          <rect className="cross-section__ground" x="0" y="34" width="160" height="76" />
          <line className="cross-section__surface" x1="0" y1="34" x2="160" y2="34" />
          <Works method={segment.method} circuits={source.cable.circuits} />
        </svg>
        <Facts
          facts={[
            { label: t('section.length'), value: <span className="figure">{formatMetres(segment.length_m)} m</span> },
            segment.surface ? { label: t('section.surface'), value: byCode('surface', segment.surface, segment.surface.replaceAll('_', ' ')) } : undefined,
            segment.duct ? { label: t('section.duct'), value: segment.duct } : undefined,
            { label: byCode('line', source.cable.kind), value: `${source.cable.circuits} × ${source.cable.type}` },
            { label: t('section.cableLength'), value: <span className="figure">{formatMetres(source.cable.circuits * segment.length_m)} m</span> },
            { label: t('section.share'), value: <span className="figure">{formatPercent((100 * segment.length_m) / source.route.length_m)} %</span> },
          ]}
        />
      </div>
      <p className="muted small">{t('section.notToScale')}</p>
    </figure>
  );
}

/** What the ground holds. The number of cables is that of the scheme, everything else a sign of the method. */
function Works({ method, circuits }: { method: LayingMethod; circuits: number }) {
  const shown = Math.min(Math.max(circuits, 1), 4);
  const places = Array.from({ length: shown }, (_, i) => 80 + (i - (shown - 1) / 2) * 20);
  const cables = (y: number) => places.map((x) => <circle key={x} className="cross-section__cable" cx={x} cy={y} r="5" />);
  switch (method) {
    case 'OVERHEAD':
      return (
        <>
          <line className="cross-section__line" x1="80" y1="4" x2="80" y2="60" />
          <line className="cross-section__line" x1="56" y1="12" x2="104" y2="12" />
          {[58, 80, 102].map((x) => <circle key={x} className="cross-section__cable" cx={x} cy="9" r="3.5" />)}
        </>
      );
    case 'EXISTING_DUCT':
    case 'DUCT_BANK':
      return (
        <>
          <rect className={`cross-section__works${method === 'EXISTING_DUCT' ? ' cross-section__works--existing' : ''}`} x="34" y="58" width="92" height="40" />
          {[48, 69, 91, 112].flatMap((x) => [68, 88].map((y) => <circle key={`${x}-${y}`} className="cross-section__hole" cx={x} cy={y} r="7.5" />))}
          {[48, 69, 91, 112].slice(0, shown).map((x) => <circle key={x} className="cross-section__cable" cx={x} cy="88" r="5" />)}
        </>
      );
    case 'HDD':
    case 'PIPE_JACKING':
      return (
        <>
          <circle className="cross-section__works" cx="80" cy="84" r={method === 'HDD' ? 20 : 24} />
          {places.map((x) => <circle key={x} className="cross-section__cable" cx={80 + (x - 80) * 0.55} cy="84" r="4.5" />)}
        </>
      );
    case 'TRENCH':
      return (
        <>
          <rect className="cross-section__works" x="40" y="40" width="80" height="52" />
          <rect className="cross-section__cover" x="36" y="36" width="88" height="7" />
          {cables(82)}
        </>
      );
    default:
      return (
        <>
          <path className="cross-section__fill" d="M46 34 56 94H104L114 34Z" />
          <line className="cross-section__line" x1="56" y1="66" x2="104" y2="66" />
          {cables(84)}
        </>
      );
  }
}
