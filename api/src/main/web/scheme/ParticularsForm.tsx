import type { Particulars } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { givenParticulars, PARTICULARS, type Particular, type ParticularField } from './particulars';

interface ParticularsFormProps {
  particulars: Particulars;
  /** Fields the service refused. */
  wrong: readonly string[];
  onChange(particulars: Particulars): void;
}

/** What documents say of the customer and nobody keeps. */
export function ParticularsForm({ particulars, wrong, onChange }: ParticularsFormProps) {
  const { t } = useI18n();
  const given = Object.keys(givenParticulars(particulars) ?? {}).length;
  return (
    <details className="particulars">
      <summary>
        {t('particulars.title')} {given > 0 && <span className="particulars__count">{t('particulars.count', { n: given })}</span>}
      </summary>
      <p className="muted small">{t('particulars.hint')}</p>
      <div className="particulars__fields">
        {PARTICULARS.map((field) => (
          <ParticularInput
            key={field.key}
            field={field}
            value={particulars[field.key] ?? ''}
            wrong={wrong.includes(field.key)}
            onChange={(text) => onChange({ ...particulars, [field.key]: text })}
          />
        ))}
      </div>
      {given > 0 && (
        <button type="button" className="button particulars__clear" onClick={() => onChange({})}>
          {t('particulars.clear')}
        </button>
      )}
    </details>
  );
}

interface ParticularInputProps {
  field: ParticularField;
  value: string;
  wrong: boolean;
  onChange(text: string): void;
}

/** The browser is asked not to remember what is typed. */
function ParticularInput({ field, value, wrong, onChange }: ParticularInputProps) {
  const { byCode } = useI18n();
  return (
    <div className={`field${field.wide ? ' field--wide' : ''}`}>
      <label className="field__label" htmlFor={inputId(field.key)}>
        {byCode('particulars', field.key)}
      </label>
      <input
        id={inputId(field.key)}
        className="input"
        type={field.longest === undefined ? 'date' : 'text'}
        autoComplete="off"
        maxLength={field.longest}
        aria-invalid={wrong || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

function inputId(key: Particular): string {
  return `particulars-${key}`;
}
