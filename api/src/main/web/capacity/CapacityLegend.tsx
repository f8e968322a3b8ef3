import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { CAPACITY_SIGNS, CAPACITY_STEPS_KVA, LOAD_CLASSES, LOAD_SIGNS } from './classes';
import { VERDICTS, VERDICT_SIGNS } from './connectable';
import type { CapacityLayer, SourceCount } from './places';

/** What shades, signs and widths mean; always open, for the figures of a map need it. */
export function CapacityLegend({ layer, sources }: { layer: CapacityLayer; sources: SourceCount }) {
  const { t, byCode } = useI18n();
  if (layer === 'where') {
    return (
      <div className="capacity-legend">
        <p className="capacity-legend__title">{t('where.legend')}</p>
        <ul>
          {VERDICTS.map((verdict) => (
            <li key={verdict}>
              <span className={`capacity-legend__shade capacity-legend__shade--${verdict === 'WITHIN' ? 3 : 0}`} aria-hidden="true" />
              <span aria-hidden="true">{VERDICT_SIGNS[verdict]}</span> {byCode('where.verdict', verdict)}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className="capacity-legend">
      <p className="capacity-legend__title">{layer === 'loads' ? t('capacity.legend.loads') : t('capacity.legend.open', { sources: byCode('capacity.sources', sources) })}</p>
      <ul>
        {layer === 'loads'
          ? LOAD_CLASSES.map((step) => (
              <li key={step}>
                <span className={`capacity-legend__line capacity-legend__line--${step}`} aria-hidden="true" />
                <span aria-hidden="true">{LOAD_SIGNS[step]}</span> {byCode('capacity.load', step)}
              </li>
            ))
          : CAPACITY_SIGNS.map((sign, step) => (
              <li key={sign}>
                <span className={`capacity-legend__shade capacity-legend__shade--${step}`} aria-hidden="true" />
                <span aria-hidden="true">{sign}</span> {range(step, t)}
              </li>
            ))}
      </ul>
    </div>
  );
}

function range(step: number, t: ReturnType<typeof useI18n>['t']): string {
  const [from, to] = [CAPACITY_STEPS_KVA[step - 1], CAPACITY_STEPS_KVA[step]];
  if (from === undefined) {
    return t('capacity.legend.none');
  }
  return to === undefined
    ? t('capacity.legend.above', { n: formatNumber(from) })
    : t('capacity.legend.upTo', { n: formatNumber(to) });
}
