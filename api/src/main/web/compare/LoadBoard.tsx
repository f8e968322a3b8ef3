import type { Comparison } from '../api-client/comparison';
import type { Scheme } from '../api-client/types';
import { formatPercent } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { letterClass, letterOf } from '../scheme/identity';
import { LoadBar } from '../scheme/LoadBar';
import { SchemeSwatch } from '../scheme/SchemeSwatch';

/** Every element that any of the schemes loads: measured, promised to others, new, and what that makes of the limit, scheme by scheme. */
export function LoadBoard({ comparison, schemes }: { comparison: Comparison; schemes: readonly Scheme[] }) {
  const { t, byCode } = useI18n();
  const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  return (
    <table className="load-board">
      <caption className="visually-hidden">{t('load.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('load.element')}</th>
          <th scope="col">{t('compare.scheme')}</th>
          <th scope="col" className="load-board__bar"><span className="visually-hidden">{t('load.title')}</span></th>
          <th scope="col" className="num">{t('load.measured')} %</th>
          <th scope="col" className="num">{t('load.promised')} %</th>
          <th scope="col" className="num">{t('load.new')} %</th>
          <th scope="col" className="num">{t('load.after')} %</th>
          <th scope="col" className="num">{t('load.limit')} %</th>
        </tr>
      </thead>
      {comparison.load_rates.map((row) => {
        const touched = row.values.flatMap((value) => {
          const scheme = byId.get(value.scheme);
          const { before_pct, after_pct, limit_pct } = value;
          return scheme && before_pct !== null && after_pct !== null && limit_pct !== null
            ? [{ scheme, measured_pct: value.measured_pct ?? before_pct, committed_pct: value.committed_pct ?? 0, before_pct, new_pct: value.new_pct ?? after_pct - before_pct, after_pct, limit_pct }]
            : [];
        });
        return (
          <tbody key={`${row.kind}-${row.element}`}>
            {touched.map(({ scheme, ...rate }, index) => (
              <tr key={scheme.id} className={letterClass(letterOf(scheme))}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={touched.length}>
                    {byCode('loadKind', row.kind)}
                    <span className="sub-line muted">{row.name || row.element}</span>
                  </th>
                )}
                <td>
                  <SchemeSwatch letter={letterOf(scheme)} />
                  <span className="visually-hidden">{letterOf(scheme)}</span>
                </td>
                <td className="load-board__bar"><LoadBar committed_pct={rate.committed_pct} before_pct={rate.before_pct} after_pct={rate.after_pct} limit_pct={rate.limit_pct} /></td>
                <td className="num">{formatPercent(rate.measured_pct)}</td>
                <td className="num">{formatPercent(rate.committed_pct)}</td>
                <td className="num">{formatPercent(rate.new_pct)}</td>
                <td className="num strong">{formatPercent(rate.after_pct)}</td>
                <td className="num">{formatPercent(rate.limit_pct)}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
