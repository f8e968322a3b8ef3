import type { LoadRate } from '../../api-client/types';
import { formatPercent } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';
import { LoadBar } from '../LoadBar';

interface LoadRatesProps {
  rates: readonly LoadRate[];
  /** Before the connection an open point is moved. */
  switched: boolean;
}

/** Load rates before and after the connection, against their limits. */
export function LoadRates({ rates, switched }: LoadRatesProps) {
  const { t, byCode } = useI18n();
  if (rates.length === 0) {
    return null;
  }
  return (
    <table className="table load-rates">
      <caption>{t('load.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('load.element')}</th>
          <th scope="col" className="num">{t(switched ? 'load.beforeSwitched' : 'load.before')}</th>
          <th scope="col" className="num">{t('load.after')}</th>
          <th scope="col" className="num">{t('load.limit')}</th>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <tr key={`${rate.kind}-${rate.element}`}>
            <th scope="row">
              {byCode('loadKind', rate.kind)} <span className="muted">{rate.name || rate.element}</span>
              <LoadBar committed_pct={rate.committed_pct} before_pct={rate.before_pct} after_pct={rate.after_pct} limit_pct={rate.limit_pct} />
            </th>
            <td className="num">
              {formatPercent(rate.before_pct)}
              {(rate.committed_pct ?? 0) > 0 && (
                <small className="load-rates__committed muted">
                  {t('load.committed', { pct: formatPercent(rate.committed_pct ?? 0) })}
                </small>
              )}
            </td>
            <td className="num strong">{formatPercent(rate.after_pct)}</td>
            <td className="num">{formatPercent(rate.limit_pct)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
