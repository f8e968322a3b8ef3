import type { Batch, BatchRow, RowState } from '../api-client/batches';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { FailureNotice } from '../plan/FailureNotice';
import { BatchFiles } from './BatchFiles';
import { BatchProgress } from './BatchProgress';
import { ColumnMapping } from './ColumnMapping';
import { RowFilter } from './RowFilter';
import { RowTable } from './RowTable';
import { SharedTrenchNote } from './SharedTrenchNote';
import { MOST_ROWS, type BatchRowsState } from './useBatchRows';

interface BatchDetailProps {
  batch: Batch;
  rows: BatchRowsState;
  state: RowState | undefined;
  selected: number | undefined;
  onState(state: RowState | undefined): void;
  onSelect(row: number): void;
  onOpen(row: BatchRow): void;
  onChange(batch: Batch): void;
}

/** One batch: how far it is, its files, its rows. */
export function BatchDetail({ batch, rows, state, selected, onState, onSelect, onOpen, onChange }: BatchDetailProps) {
  const { t, byCode } = useI18n();
  const capped = rows.more === undefined && rows.rows.length >= MOST_ROWS;
  return (
    <>
      <header className="batch-head">
        <h2 id="batch-title" className="batch-head__name" tabIndex={-1}>{batch.name || t('batch.unnamed')}</h2>
        <p className="muted small">
          <strong>{byCode('batch.mode', batch.mode)}</strong> · {byCode('batch.mode.result', batch.mode)}
        </p>
      </header>
      <BatchProgress batch={batch} onChange={onChange} />
      <BatchFiles batch={batch} />
      <SharedTrenchNote batch={batch} />
      <RowFilter batch={batch} state={state} onState={onState} />
      {rows.failure && <FailureNotice failure={rows.failure} />}
      {rows.busy && <p className="status" role="status">{t('page.loading')}</p>}
      {!rows.busy && !rows.failure && rows.rows.length === 0 && <p className="empty">{t('batch.rows.empty')}</p>}
      {rows.rows.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t('batch.rows')}>
          <RowTable batch={batch} rows={rows.rows} selected={selected} onSelect={onSelect} onOpen={onOpen} />
        </div>
      )}
      {rows.more && (
        <button type="button" className="button button--quiet batch-more" onClick={rows.more}>{t('batch.rows.more')}</button>
      )}
      {capped && <p className="muted small">{t('batch.rows.capped', { n: formatNumber(MOST_ROWS) })}</p>}
      <ColumnMapping columns={batch.columns} format={batch.format} encoding={batch.encoding} />
      <p className="provenance">
        {t('batch.versions', { grid: batch.grid_version, rules: batch.rulebook_version, prices: batch.price_book_version, reservations: batch.reservation_version })}
      </p>
    </>
  );
}
