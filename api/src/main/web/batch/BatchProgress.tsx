import { useState } from 'react';
import { controlBatch, type Batch, type BatchAction } from '../api-client/batches';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { FailureNotice } from '../plan/FailureNotice';
import { failureOf, type Failure } from '../plan/usePlanning';
import { isFinal } from './useBatch';

const MINUTE_S = 60;
const HOUR_S = 3_600;

/** How far a batch is, how fast it goes, how long it will take; and what can be done about it. */
export function BatchProgress({ batch, onChange }: { batch: Batch; onChange(batch: Batch): void }) {
  const { t, byCode } = useI18n();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const control = (action: BatchAction) => {
    setBusy(true);
    setFailure(undefined);
    controlBatch(batch.id, action)
      .then(onChange, (reason: unknown) => setFailure(failureOf(reason)))
      .finally(() => setBusy(false));
  };
  const actions: BatchAction[] = isFinal(batch) ? [] : [batch.state === 'PAUSED' ? 'resume' : 'pause', 'cancel'];
  return (
    <div className="batch-progress">
      <div className="batch-progress__line">
        <span className={`batch-state batch-state--${batch.state.toLowerCase()}`}>{byCode('batch.state', batch.state)}</span>
        <progress className="batch-progress__bar" max={batch.rows || 1} value={batch.finished_rows} aria-label={t('batch.progress')} />
        <span className="figure">{t('batch.finished', { done: formatNumber(batch.finished_rows), rows: formatNumber(batch.rows) })}</span>
        {batch.state === 'RUNNING' && batch.rate_per_s > 0 && <span className="figure muted">{t('batch.rate', { n: formatNumber(batch.rate_per_s, 1) })}</span>}
        {batch.eta_s !== null && <span className="figure muted">{t('batch.eta', { time: duration(batch.eta_s, t) })}</span>}
        {actions.map((action) => (
          <button key={action} type="button" className="button button--quiet" data-action={action} disabled={busy} onClick={() => control(action)}>
            {byCode('batch.action', action)}
          </button>
        ))}
      </div>
      {/* In whole tenths, so that readers are told now and then. */}
      <p role="status" className="visually-hidden">{t('batch.spoken', { state: byCode('batch.state', batch.state), pct: Math.floor(batch.progress_pct / 10) * 10 })}</p>
      {batch.waits_for && <p className="notice notice--gave-up">{t('batch.waits', { versions: batch.waits_for })}</p>}
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}

function duration(time_s: number, t: ReturnType<typeof useI18n>['t']): string {
  if (time_s < MINUTE_S) {
    return t('time.seconds', { n: formatNumber(Math.ceil(time_s), 0) });
  }
  return time_s < HOUR_S
    ? t('time.minutes', { n: formatNumber(Math.ceil(time_s / MINUTE_S), 0) })
    : t('time.hours', { n: formatNumber(time_s / HOUR_S, 1) });
}
