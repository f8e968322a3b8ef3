import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';

interface LongTableProps<Row> {
  rows: readonly Row[];
  idOf(row: Row): string;
  selectedId: string | undefined;
  /** Cells of the head. */
  head: ReactNode;
  /** Cells of a row; the button that chooses it says so by `aria-pressed`. */
  cells(row: Row, selected: boolean): ReactNode;
}

const PAGE = 60;

/** A table that grows when asked to, and brings the chosen row into view wherever it was chosen. */
export function LongTable<Row>({ rows, idOf, selectedId, head, cells }: LongTableProps<Row>) {
  const { t } = useI18n();
  const [shown, setShown] = useState(PAGE);
  const table = useRef<HTMLTableElement>(null);
  const visible = Math.max(shown, rows.findIndex((row) => idOf(row) === selectedId) + 1);
  useEffect(() => {
    table.current?.querySelector('[aria-pressed="true"]')?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);
  return (
    <>
      <table className="table capacity-table" ref={table}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>
          {rows.slice(0, visible).map((row) => (
            <tr key={idOf(row)} className={idOf(row) === selectedId ? 'row-table__selected' : undefined}>
              {cells(row, idOf(row) === selectedId)}
            </tr>
          ))}
        </tbody>
      </table>
      {visible < rows.length && (
        <button type="button" className="button button--quiet" onClick={() => setShown(visible + PAGE)}>
          {t('capacity.more', { n: formatNumber(rows.length - visible) })}
        </button>
      )}
    </>
  );
}
