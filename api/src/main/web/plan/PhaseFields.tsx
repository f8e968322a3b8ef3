import { focusSoon } from '../app/focusSoon';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { besideRemoved, MOST_PHASES, withoutPhase, withPhase, type PhaseText } from './demandCourse';
import { FieldProblems, fieldAria, fieldId } from './Field';
import type { FieldProblem } from './requestDraft';

const ADD_ID = 'phases-add';
const removeId = (index: number | undefined) => (index === undefined ? undefined : `phases-remove-${index}`);

interface PhaseFieldsProps {
  phases: readonly PhaseText[];
  /** Of the request, as typed: that of the last phase. */
  capacity: string;
  problems: readonly FieldProblem[];
  onChange(phases: PhaseText[]): void;
}

/** In which steps the demand grows up to the capacity that is asked for. */
export function PhaseFields({ phases, capacity, problems, onChange }: PhaseFieldsProps) {
  const { t } = useI18n();
  const change = (index: number, part: Partial<PhaseText>) => onChange(phases.map((phase, at) => (at === index ? { ...phase, ...part } : phase)));
  const remove = (index: number) => {
    const left = withoutPhase(phases, index);
    onChange(left);
    focusSoon(`#${removeId(besideRemoved(left, index)) ?? ADD_ID}`);
  };
  return (
    <fieldset className="field field--plain" id={fieldId('phases')}>
      <legend className="field__label">{t('plan.phases')}</legend>
      <FieldProblems field="phases" problems={problems} />
      {phases.length > 0 && (
        <ol className="phases">
          {phases.map((phase, index) => (
            <li key={index} className="phases__row">
              <PhaseInput field={`phases-${index}-month`} label={t('plan.phases.month', { n: index + 1 })} before={t('plan.phases.months')} value={phase.month} problems={problems} onChange={(month) => change(index, { month })} />
              {index < phases.length - 1 ? (
                <PhaseInput field={`phases-${index}-kVA`} label={t('plan.phases.capacity', { n: index + 1 })} unit="kVA" value={phase.kVA} problems={problems} onChange={(kVA) => change(index, { kVA })} />
              ) : (
                <span className="phases__full figure">{t('plan.phases.full', { kVA: formatNumber(capacity.trim() === '' ? undefined : Number(capacity)) })}</span>
              )}
              <button type="button" id={removeId(index)} className="button button--icon" onClick={() => remove(index)} aria-label={t('plan.phases.remove', { n: index + 1 })}>
                <span aria-hidden="true">×</span>
              </button>
              <FieldProblems field={`phases-${index}-month`} problems={problems} />
              <FieldProblems field={`phases-${index}-kVA`} problems={problems} />
            </li>
          ))}
        </ol>
      )}
      {phases.length < MOST_PHASES && (
        <button type="button" id={ADD_ID} className="link" onClick={() => onChange(withPhase(phases))}>
          {t('plan.phases.add')}
        </button>
      )}
    </fieldset>
  );
}

interface PhaseInputProps {
  field: `phases-${number}-${'month' | 'kVA'}`;
  label: string;
  before?: string;
  unit?: string;
  value: string;
  problems: readonly FieldProblem[];
  onChange(value: string): void;
}

function PhaseInput({ field, label, before, unit, value, problems, onChange }: PhaseInputProps) {
  return (
    <span className="phases__cell">
      {before && <span className="field__label">{before}</span>}
      <input
        id={fieldId(field)}
        className="input input--number"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...fieldAria(field, problems)}
      />
      {unit && <span className="field__label">{unit}</span>}
    </span>
  );
}
