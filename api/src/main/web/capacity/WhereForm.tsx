import { useState, type FormEvent } from 'react';
import { useI18n } from '../i18n/I18nContext';

/** What a customer wants who may settle anywhere. */
export interface Wanted {
  capacity_kVA: number;
  maxCost: number | undefined;
  maxDays: number | undefined;
}

interface WhereFormProps {
  busy: boolean;
  onAsk(wanted: Wanted): void;
  onStop(): void;
}

const FIELDS = ['kva', 'cost', 'days'] as const;
type Field = (typeof FIELDS)[number];

/** Capacity, and what it may cost and take; the last two may stay empty. */
export function WhereForm({ busy, onAsk, onStop }: WhereFormProps) {
  const { t, byCode } = useI18n();
  const [texts, setTexts] = useState<Record<Field, string>>({ kva: '3150', cost: '', days: '' });
  const [checked, setChecked] = useState(false);
  const isWrong = (field: Field) => checked && !isUsable(field, texts[field]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const wrong = FIELDS.find((field) => !isUsable(field, texts[field]));
    if (wrong) {
      document.getElementById(`where-${wrong}`)?.focus();
    } else {
      onAsk({ capacity_kVA: Number(texts.kva), maxCost: numberOf(texts.cost), maxDays: numberOf(texts.days) });
    }
  };
  return (
    <form className="where-form" noValidate onSubmit={submit} aria-label={t('where.form')}>
      <div className="where-form__fields">
        {FIELDS.map((field) => (
          <div className="field" key={field}>
            <label className="field__label" htmlFor={`where-${field}`}>{byCode('where.field', field)}</label>
            <input
              id={`where-${field}`}
              className="input input--number"
              inputMode="decimal"
              autoComplete="off"
              value={texts[field]}
              placeholder={field === 'kva' ? '' : t('where.any')}
              aria-invalid={isWrong(field)}
              aria-describedby={isWrong(field) ? `where-${field}-problem` : undefined}
              onChange={(event) => setTexts({ ...texts, [field]: event.target.value })}
            />
            {isWrong(field) && <span className="field__problems" id={`where-${field}-problem`}>{t('where.moreThanZero')}</span>}
          </div>
        ))}
      </div>
      <div className="where-form__actions">
        <button type="submit" className="button button--primary" disabled={busy}>{t('where.ask')}</button>
        {busy && <button type="button" className="button" onClick={onStop}>{t('where.stop')}</button>}
      </div>
    </form>
  );
}

function isUsable(field: Field, text: string): boolean {
  return (field !== 'kva' && text.trim() === '') || (Number.isFinite(Number(text)) && Number(text) > 0);
}

function numberOf(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}
