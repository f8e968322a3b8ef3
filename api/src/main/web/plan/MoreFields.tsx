import { useI18n } from '../i18n/I18nContext';
import { isMoreField, moreCount } from './moreDemand';
import { NumberField } from './NumberField';
import { PhaseFields } from './PhaseFields';
import type { FieldProblem, RequestDraft } from './requestDraft';
import { SeasonFields } from './SeasonFields';

interface MoreFieldsProps {
  draft: RequestDraft;
  problems: readonly FieldProblem[];
  onChange(change: Partial<RequestDraft>): void;
}

/** What only some customers say of their demand; folded, and open where something in it is wrong. */
export function MoreFields({ draft, problems, onChange }: MoreFieldsProps) {
  const { t } = useI18n();
  const count = moreCount(draft);
  const wrong = problems.some(({ field }) => field && isMoreField(field));
  return (
    <details className="more" open={wrong || undefined}>
      <summary className="more__title">
        {t('plan.more')} {count > 0 && <span className="more__count figure">{count}</span>}
      </summary>
      <div className="more__fields">
        <div className="pair">
          <NumberField field="importantLoad" label={t('plan.importantLoad')} unit="kW" value={draft.importantLoad} problems={problems} onChange={(importantLoad) => onChange({ importantLoad })} />
          <NumberField field="protectedLoad" label={t('plan.protectedLoad')} unit="kW" value={draft.protectedLoad} problems={problems} onChange={(protectedLoad) => onChange({ protectedLoad })} />
        </div>
        <PhaseFields phases={draft.phases} capacity={draft.capacity} problems={problems} onChange={(phases) => onChange({ phases })} />
        <SeasonFields seasons={draft.seasons} problems={problems} onChange={(seasons) => onChange({ seasons })} />
      </div>
    </details>
  );
}
