import type { RuleCheck, Scheme } from '../../api-client/types';
import { formatValue } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';
import { useUnit } from '../../i18n/useUnit';
import { VerdictMark } from '../VerdictMark';
import { EvidenceMark, EvidenceNote, isWeak } from './EvidenceNote';

const VERDICT_ORDER = ['FAIL', 'WARN', 'PASS'];

/** Every rule that was applied, the ones that need attention first. */
export function ChecksTab({ scheme }: { scheme: Scheme }) {
  const { t } = useI18n();
  const checks = [...scheme.checks].sort((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict));
  return (
    <section className="block">
      <EvidenceNote items={checks} />
      <div className="table-scroll">
        <table className="table checks">
          <caption>{t('checks.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('checks.rule')}</th>
              <th scope="col" className="num">{t('checks.actual')}</th>
              <th scope="col" className="num">{t('checks.limit')}</th>
              <th scope="col">{t('checks.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check, index) => (
              <CheckRow key={`${check.rule}-${index}`} check={check} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function CheckRow({ check }: { check: RuleCheck }) {
  const { t, byCode, byPath } = useI18n();
  /** Some checks speak of a role instead of an element of the grid. */
  const elementName = (element = '') => {
    const [, index] = /^source-(\d+)$/.exec(element) ?? [];
    return index === undefined ? byCode('checks.element', element) : t('checks.source', { n: Number(index) + 1 });
  };
  const unit = useUnit()(check.unit);
  return (
    <tr>
      <th scope="row">
        {check.title ?? byPath('rule', check.rule)} {isWeak(check) && <EvidenceMark />}
        <span className="sub-line muted">{[check.element_name || elementName(check.element), check.rule].filter(Boolean).join(' · ')}</span>
      </th>
      <td className="num">
        {formatValue(check.actual)} <span className="muted">{unit}</span>
      </td>
      <td className="num">
        {formatValue(check.limit)} <span className="muted">{unit}</span>
      </td>
      <td>
        <VerdictMark verdict={check.verdict} />
      </td>
    </tr>
  );
}
