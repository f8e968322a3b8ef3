import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Batch, BatchRow } from '../api-client/batches';
import { ABSENT, formatMetres, formatPercent } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { Money } from '../scheme/Money';
import { OUTCOME_SIGNS } from './outcomes';
import { rowCapacity, rowLength_m, rowName, worstRate } from './rowFigures';

interface RowTableProps {
  batch: Batch;
  rows: readonly BatchRow[];
  selected: number | undefined;
  onSelect(row: number): void;
  onOpen(row: BatchRow): void;
}

/** The rows with what came of them. The number of a row marks it on the map; its customer opens the schemes. */
export function RowTable({ batch, rows, selected, onSelect, onOpen }: RowTableProps) {
  const { t } = useI18n();
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    table.current?.querySelector(`[data-row="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <table className="table row-table" ref={table} onKeyDown={moveWithin}>
      <thead>
        <tr>
          <th scope="col" className="num">{t('batch.row.number')}</th>
          <th scope="col">{t('batch.row.customer')}</th>
          <th scope="col" className="num">{t('batch.row.capacity')}</th>
          <th scope="col">{t('batch.row.outcome')}</th>
          <th scope="col">{t('batch.row.connection')}</th>
          <th scope="col" className="num">{t('batch.row.length')}</th>
          <th scope="col" className="num">{t('batch.row.load')}</th>
          <th scope="col" className="num">{t('batch.row.cost')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row} data-row={row.row} className={row.row === selected ? 'row-table__selected' : undefined}>
            <td className="num">
              <button type="button" className="link figure" aria-pressed={row.row === selected} disabled={!row.place} onClick={() => onSelect(row.row)} aria-label={t('batch.row.mark', { row: row.row })}>
                {row.row}
              </button>
            </td>
            <td>
              {row.request ? (
                <button type="button" className="link row-table__open" onClick={() => onOpen(row)} aria-label={t('batch.row.open', { row: row.row, name: rowName(row, batch) })}>
                  {rowName(row, batch) || t('batch.row.openShort')}
                </button>
              ) : (
                rowName(row, batch) || ABSENT
              )}
            </td>
            <td className="num">{rowCapacity(row, batch) || ABSENT}</td>
            <Outcome row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ row }: { row: BatchRow }) {
  const { t, byCode } = useI18n();
  const worst = worstRate(row);
  const why = row.duplicate_of === undefined ? row.explanation : t('batch.row.duplicateOf', { row: row.duplicate_of });
  return (
    <>
      <td className="row-table__outcome">
        <span aria-hidden="true">{OUTCOME_SIGNS[row.state]}</span> {byCode('batch.row', row.state)}
      </td>
      {row.scheme ? (
        <>
          <td>
            {row.scheme.sources.map((source, index) => (
              <span key={index} className="row-table__source">
                {byCode('kind', source.kind)} <span className="muted">{source.feeder ?? source.substation}</span>
              </span>
            ))}
          </td>
          <td className="num">{formatMetres(rowLength_m(row))}</td>
          <td className="num">{worst ? `${formatPercent(worst.after_pct)} / ${formatPercent(worst.limit_pct)}` : ABSENT}</td>
          <td className="num"><Money amount={row.scheme.cost} currency={row.scheme.currency} /></td>
        </>
      ) : (
        <td colSpan={4} className="row-table__why">{why ?? ABSENT}</td>
      )}
    </>
  );
}

/** Arrow keys move between the rows, within the same column of buttons. */
function moveWithin(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const now = document.activeElement;
  if (step === 0 || !(now instanceof HTMLButtonElement)) {
    return;
  }
  const opens = now.classList.contains('row-table__open');
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>(opens ? '.row-table__open' : 'button:not(.row-table__open):not(:disabled)')];
  const next = buttons[buttons.indexOf(now) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
