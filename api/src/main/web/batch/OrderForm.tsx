import { useRef, type FormEvent } from 'react';
import { BATCH_FILE_ENDINGS, BATCH_MODES, BATCH_ORDERS, type Batch, type BatchOrder } from '../api-client/batches';
import type { GridSummary } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { FailureNotice } from '../plan/FailureNotice';
import type { FieldProblem } from '../plan/requestDraft';
import type { Failure } from '../plan/usePlanning';
import { saveFile } from '../scheme/saveFile';
import { CheckReport } from './CheckReport';
import { sampleTable } from './sampleTable';
import { useOrder } from './useOrder';

const SYSTEMS = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;

/** A table with a row for each customer: chosen, checked if wanted, sent. */
export function OrderForm({ grid, onOrdered }: { grid: GridSummary; onOrdered(batch: Batch): void }) {
  const { t, byCode, language } = useI18n();
  const order = useOrder(language, (batch) => {
    if (input.current) {
      input.current.value = '';
    }
    onOrdered(batch);
  });
  const input = useRef<HTMLInputElement>(null);
  const { choice, busy } = order;
  const ready = choice.file !== undefined && !order.wrongFile && busy === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) {
      order.send();
    }
  };
  const saveSample = () => saveFile(new Blob([sampleTable(grid, language)], { type: 'text/csv' }), 'gridscheme-sample.csv');
  return (
    <form className="request order-form" noValidate onSubmit={submit} aria-label={t('batch.order.title')}>
      <div className="group">
        <h2 className="group__title">{t('batch.order.title')}</h2>
        <p className="group__hint">{t('batch.order.hint')}</p>
        <div className="field">
          <label className="field__label" htmlFor="batch-file">{t('batch.file')}</label>
          <input
            ref={input}
            id="batch-file"
            className="input input--file"
            type="file"
            accept={BATCH_FILE_ENDINGS.join(',')}
            aria-describedby="batch-limits"
            aria-invalid={order.wrongFile}
            onChange={(event) => order.change({ file: event.target.files?.[0] })}
          />
          <p id="batch-limits" className="group__hint">{t('batch.limits')}</p>
          {order.wrongFile && <p className="field__problems" role="alert">{t('batch.file.wrong')}</p>}
        </div>
        <button type="button" className="link order-form__sample" onClick={saveSample}>{t('batch.sample')}</button>
      </div>
      <fieldset className="group">
        <legend className="field__label">{t('batch.mode')}</legend>
        <div className="segments">
          {BATCH_MODES.map((mode) => (
            <label key={mode} className="segments__item">
              <input type="radio" name="batch-mode" value={mode} checked={choice.mode === mode} onChange={() => order.change({ mode, order: 'ROW' })} />
              <span>{byCode('batch.mode', mode)}</span>
            </label>
          ))}
        </div>
        <p className="group__hint">{byCode('batch.mode.hint', choice.mode)}</p>
      </fieldset>
      <div className="pair">
        <div className="field">
          <label className="field__label" htmlFor="batch-crs">{t('batch.crs')}</label>
          <select id="batch-crs" className="input" value={choice.crs} onChange={(event) => order.change({ crs: event.target.value })}>
            <option value="">{t('batch.crs.column')}</option>
            {SYSTEMS.map((system) => (
              <option key={system} value={system}>{byCode('crs', system)}</option>
            ))}
          </select>
        </div>
        {choice.mode === 'SEQUENTIAL' && (
          <div className="field">
            <label className="field__label" htmlFor="batch-order">{t('batch.order')}</label>
            <select id="batch-order" className="input" value={choice.order} onChange={(event) => order.change({ order: event.target.value as BatchOrder })}>
              {BATCH_ORDERS.map((turn) => (
                <option key={turn} value={turn}>{byCode('batch.order', turn)}</option>
              ))}
            </select>
          </div>
        )}
      </div>
      {order.failure && <FailureNotice failure={order.failure} problems={complaints(order.failure)} />}
      <div className="order-form__actions">
        <button type="button" className="button order-form__check" disabled={!ready} onClick={order.checkOnly}>
          {t(busy === 'checking' ? 'batch.checking' : 'batch.check')}
        </button>
        <button type="submit" className="button button--primary order-form__send" disabled={!ready}>
          {t(busy === 'sending' ? 'batch.sending' : 'batch.send')}
        </button>
      </div>
      {order.check && <CheckReport check={order.check} />}
    </form>
  );
}

/** All faults of the file as a whole, in the service's words. */
function complaints(failure: Failure): FieldProblem[] {
  return failure.kind === 'problem' ? failure.problem.errors.map(({ code, detail }) => ({ code, ...(detail ? { detail } : {}) })) : [];
}
