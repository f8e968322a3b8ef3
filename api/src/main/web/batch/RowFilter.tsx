import { ROW_STATES, type Batch, type RowState } from '../api-client/batches';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { OUTCOME_SIGNS } from './outcomes';

interface RowFilterProps {
  batch: Batch;
  state: RowState | undefined;
  onState(state: RowState | undefined): void;
}

/** How many rows ended in which way; choosing one shows those alone. */
export function RowFilter({ batch, state, onState }: RowFilterProps) {
  const { t, byCode } = useI18n();
  const count = (of: RowState) => (of === 'pending' ? batch.rows - batch.finished_rows : (batch.counts[of] ?? 0));
  return (
    <div className="row-filter" role="group" aria-label={t('batch.filter')}>
      <button type="button" className="row-filter__item" data-state="all" aria-pressed={state === undefined} onClick={() => onState(undefined)}>
        {t('batch.filter.all')} <span className="figure">{formatNumber(batch.rows)}</span>
      </button>
      {ROW_STATES.filter((of) => count(of) > 0 || of === state).map((of) => (
        <button key={of} type="button" className="row-filter__item" data-state={of} aria-pressed={of === state} onClick={() => onState(of)}>
          <span aria-hidden="true">{OUTCOME_SIGNS[of]}</span> {byCode('batch.row', of)} <span className="figure">{formatNumber(count(of))}</span>
        </button>
      ))}
    </div>
  );
}
