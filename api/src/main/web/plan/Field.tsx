import type { ReactNode } from 'react';
import { useI18n } from '../i18n/I18nContext';
import type { DraftField, FieldProblem } from './requestDraft';

export function fieldId(field: DraftField): string {
  return `request-${field}`;
}

/** What an input needs so that its complaint is read with it. */
export function fieldAria(field: DraftField, problems: readonly FieldProblem[]) {
  const wrong = problems.some((problem) => problem.field === field);
  return wrong ? { 'aria-invalid': true, 'aria-describedby': `${fieldId(field)}-problem` } : {};
}

interface FieldProps {
  field: DraftField;
  label: string;
  unit?: string;
  problems: readonly FieldProblem[];
  children: ReactNode;
}

/** A labelled input with its complaints below. */
export function Field({ field, label, unit, problems, children }: FieldProps) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={fieldId(field)}>
        {label}
        {unit && <span className="field__unit"> {unit}</span>}
      </label>
      {children}
      <FieldProblems field={field} problems={problems} />
    </div>
  );
}

export function FieldProblems({ field, problems }: { field: DraftField; problems: readonly FieldProblem[] }) {
  const problemText = useProblemText();
  const own = problems.filter((problem) => problem.field === field);
  if (own.length === 0) {
    return null;
  }
  return (
    <ul className="field__problems" id={`${fieldId(field)}-problem`}>
      {own.map((problem, index) => (
        <li key={`${problem.code}-${index}`}>{problemText(problem)}</li>
      ))}
    </ul>
  );
}

/** The message of a complaint: the service's own words, which know the limits; else ours by code. */
export function useProblemText(): (problem: FieldProblem) => string {
  const { byCode } = useI18n();
  return ({ code, detail, params }) => detail ?? byCode('problem', code, code, params);
}

/** What a field is called in a list of complaints. */
export function useFieldName(): (field: DraftField) => string {
  const { t, byCode } = useI18n();
  return (field) => {
    const [part = '', which = ''] = field.split('-');
    switch (part) {
      case 'phases': return which === '' ? t('plan.phases') : t('field.phase', { n: Number(which) + 1 });
      case 'seasons': return which === '' ? t('plan.seasons') : byCode('season', which);
      default: return byCode('field', field);
    }
  };
}
