import type { Scheme } from '../../api-client/types';
import { formatNumber, formatPercent } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';

/** What each phase of a growing demand loads, with nothing else changed. */
export function PhaseTable({ scheme }: { scheme: Scheme }) {
  const { t, byCode } = useI18n();
  const phases = scheme.design?.phases ?? [];
  if (phases.length === 0) {
    return null;
  }
  return (
    <section className="block">
      <table className="table phase-table">
        <caption>{t('phase.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('phase.from')}</th>
            <th scope="col">{t('phase.loads')}</th>
          </tr>
        </thead>
        <tbody>
          {phases.map(({ from_month, capacity_kva, demand_kva, transformers, load_rates }) => (
            <tr key={from_month}>
              <th scope="row">
                {t('phase.month', { n: from_month })}
                <span className="phase-table__line muted figure">{t('phase.demand', { demand: formatNumber(demand_kva, 0), capacity: formatNumber(capacity_kva) })}</span>
                <span className="phase-table__line muted figure">{t('phase.transformers', { list: transformers.map(({ count, kva }) => `${count} × ${formatNumber(kva)}`).join(' + ') })}</span>
              </th>
              <td className="figure">
                {load_rates.map((rate) => (
                  <span key={`${rate.kind}-${rate.element}`} className="phase-table__line">
                    {byCode('loadKind', rate.kind)} {formatPercent(rate.after_pct)} / {formatPercent(rate.limit_pct)}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
