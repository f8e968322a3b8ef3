import { useEffect, useState, type FormEvent } from 'react';
import { useI18n } from '../i18n/I18nContext';

interface WhatIfBarProps {
  /** Capacity of the answer that is shown. */
  capacity_kVA: number;
  busy: boolean;
  onCapacity(capacity_kVA: number): void;
  alternatives: {
    /** Whether the request asked for them. */
    wanted: boolean;
    /** Whether any scheme has one. */
    found: boolean;
    onChange(wanted: boolean): void;
  };
  /** Undefined while there is nothing to go back to. */
  onUndo: (() => void) | undefined;
}

const STEP = 0.1;

/** Other capacities at once, without the form. The pin on the map does the same for other places. */
export function WhatIfBar({ capacity_kVA, busy, onCapacity, alternatives, onUndo }: WhatIfBarProps) {
  const { t } = useI18n();
  const [text, setText] = useState(`${capacity_kVA}`);
  useEffect(() => setText(`${capacity_kVA}`), [capacity_kVA]);
  const wanted = Number(text);
  const usable = Number.isFinite(wanted) && wanted > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (usable && !busy) {
      onCapacity(wanted);
    }
  };
  const by = (factor: number) => () => setText(`${Math.max(Math.round((usable ? wanted : capacity_kVA) * factor), 1)}`);
  return (
    <form className="what-if" noValidate onSubmit={submit} aria-label={t('whatIf.title')}>
      <span className="what-if__title">{t('whatIf.title')}</span>
      <span className="what-if__capacity">
        <button type="button" className="button button--quiet" onClick={by(1 - STEP)} aria-label={t('whatIf.less')}>−</button>
        <input
          className="input input--number"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-label={t('whatIf.capacity')}
          aria-invalid={!usable}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="button" className="button button--quiet" onClick={by(1 + STEP)} aria-label={t('whatIf.more')}>+</button>
      </span>
      <button type="submit" className="button button--quiet what-if__try" disabled={!usable || wanted === capacity_kVA} aria-disabled={busy}>
        {t('whatIf.try')}
      </button>
      {onUndo && (
        <button type="button" className="button button--quiet what-if__undo" onClick={onUndo}>
          {t('whatIf.undo')}
        </button>
      )}
      <p className="what-if__hint muted small">{t('whatIf.hint')}</p>
      <button
        type="button"
        className="button button--quiet what-if__alternatives"
        aria-pressed={alternatives.wanted}
        aria-disabled={busy}
        onClick={() => !busy && alternatives.onChange(!alternatives.wanted)}
      >
        {t('plan.alternatives')}
      </button>
      {alternatives.wanted && !alternatives.found && <p className="what-if__hint small">{t('whatIf.noAlternative')}</p>}
    </form>
  );
}
