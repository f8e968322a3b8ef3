import { Field, fieldAria, fieldId } from './Field';
import type { DraftField, FieldProblem } from './requestDraft';

interface NumberFieldProps {
  field: DraftField;
  label: string;
  unit?: string;
  value: string;
  placeholder?: string;
  problems: readonly FieldProblem[];
  onChange(value: string): void;
}

/** A text input for a number: browsers' number inputs drop what they cannot read instead of showing it. */
export function NumberField({ field, label, unit, value, placeholder, problems, onChange }: NumberFieldProps) {
  return (
    <Field field={field} label={label} problems={problems} {...(unit ? { unit } : {})}>
      <input
        id={fieldId(field)}
        className="input input--number"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        {...fieldAria(field, problems)}
      />
    </Field>
  );
}
