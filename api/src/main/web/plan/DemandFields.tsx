import type { Importance, SourcePolicy } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { MAX_SCHEMES } from '../scheme/identity';
import { FieldProblems, fieldAria, fieldId } from './Field';
import { MoreFields } from './MoreFields';
import { NumberField } from './NumberField';
import { IMPORTANCES, INDUSTRIES, SOURCE_POLICIES, type FieldProblem, type RequestDraft } from './requestDraft';
import { SelectField } from './SelectField';

interface DemandFieldsProps {
  draft: RequestDraft;
  problems: readonly FieldProblem[];
  onChange(change: Partial<RequestDraft>): void;
}

/** What the customer needs and how it shall be supplied. */
export function DemandFields({ draft, problems, onChange }: DemandFieldsProps) {
  const { t, byCode } = useI18n();
  return (
    <fieldset className="group">
      <legend className="group__title">{t('plan.demand')}</legend>
      <div className="pair">
        <NumberField
          field="capacity"
          label={t('plan.capacity')}
          unit="kVA"
          value={draft.capacity}
          problems={problems}
          onChange={(capacity) => onChange({ capacity })}
        />
        <SelectField
          field="importance"
          label={t('plan.importance')}
          value={draft.importance}
          options={IMPORTANCES.map((code) => ({ value: code, label: byCode('importance', code) }))}
          problems={problems}
          onChange={(importance) => onChange({ importance: importance as Importance })}
        />
      </div>
      <SelectField
        field="industry"
        label={t('plan.industry')}
        value={draft.industry}
        placeholder={t('plan.choose')}
        options={INDUSTRIES.map((code) => ({ value: code, label: byCode('industry', code) }))}
        problems={problems}
        onChange={(industry) => onChange({ industry })}
      />
      <div className="pair pair--wide-first">
        <SourcePolicyChoice value={draft.sources} problems={problems} onChange={(sources) => onChange({ sources })} />
        <SelectField
          field="maxSchemes"
          label={t('plan.maxSchemes')}
          value={draft.maxSchemes}
          options={Array.from({ length: MAX_SCHEMES }, (_, i) => ({ value: `${i + 1}`, label: `${i + 1}` }))}
          problems={problems}
          onChange={(maxSchemes) => onChange({ maxSchemes })}
        />
      </div>
      <label className="check">
        <input id="request-alternatives" type="checkbox" checked={draft.alternatives} onChange={(event) => onChange({ alternatives: event.target.checked })} />
        {t('plan.alternatives')}
      </label>
      <MoreFields draft={draft} problems={problems} onChange={onChange} />
    </fieldset>
  );
}

interface SourcePolicyChoiceProps {
  value: SourcePolicy;
  problems: readonly FieldProblem[];
  onChange(value: SourcePolicy): void;
}

function SourcePolicyChoice({ value, problems, onChange }: SourcePolicyChoiceProps) {
  const { t, byCode } = useI18n();
  return (
    <fieldset className="field field--plain" id={fieldId('sources')} {...fieldAria('sources', problems)}>
      <legend className="field__label">{t('plan.sources')}</legend>
      <div className="segments">
        {SOURCE_POLICIES.map((policy) => (
          <label key={policy} className="segments__item">
            <input type="radio" name="sources" value={policy} checked={policy === value} onChange={() => onChange(policy)} />
            <span>{byCode('sources', policy)}</span>
          </label>
        ))}
      </div>
      <FieldProblems field="sources" problems={problems} />
    </fieldset>
  );
}
