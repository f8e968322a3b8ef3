import type { Basis } from '../../api-client/types';
import { formatNumber } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';
import { useUnit } from '../../i18n/useUnit';
import { EvidenceMark, isWeak } from './EvidenceNote';

/** The values of the rulebook that the answer rests on, beside the limits named by the checks. */
export function BasisList({ basis }: { basis: readonly Basis[] }) {
  const { t } = useI18n();
  const unitText = useUnit();
  if (basis.length === 0) {
    return null;
  }
  return (
    <details className="basis block">
      <summary>{t('basis.title', { n: basis.length })}</summary>
      <table className="table">
        <caption className="visually-hidden">{t('basis.title', { n: basis.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('checks.rule')}</th>
            <th scope="col" className="num">{t('checks.actual')}</th>
          </tr>
        </thead>
        <tbody>
          {basis.map((value) => (
            <tr key={value.rule}>
              <th scope="row">
                {value.title ?? value.rule} {isWeak(value) && <EvidenceMark />}
                <span className="sub-line muted">{value.rule}</span>
              </th>
              <td className="num">
                {formatNumber(value.value, 4)} <span className="muted">{unitText(value.unit)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
