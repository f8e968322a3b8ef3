import { Field, fieldAria, fieldId } from './Field';
import type { DraftField, FieldProblem } from './requestDraft';

interface SelectFieldProps {
  field: DraftField;
  label: string;
  value: string;
  options: ReadonlyArray<{ value: string; label: string }>;
  /** Text of the empty choice; without it one of the options is always chosen. */
  placeholder?: string;
  problems: readonly FieldProblem[];
  onChange(value: string): void;
}

export function SelectField({ field, label, value, options, placeholder, problems, onChange }: SelectFieldProps) {
  return (
    <Field field={field} label={label} problems={problems}>
      <select
        id={fieldId(field)}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...fieldAria(field, problems)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
