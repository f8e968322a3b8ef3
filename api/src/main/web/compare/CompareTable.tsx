import type { Scheme } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { letterClass, letterOf } from '../scheme/identity';
import { SchemeSwatch } from '../scheme/SchemeSwatch';
import { VerdictMark } from '../scheme/VerdictMark';
import type { Cell, Row, RowGroup } from './rows';

interface CompareTableProps {
  caption: string;
  schemes: readonly Scheme[];
  groups: readonly RowGroup[];
  selectedId: string | undefined;
  onSelect(schemeId: string): void;
}

/** Schemes as columns. The roles are named because small screens lay the rows out in another way. */
export function CompareTable({ caption, schemes, groups, selectedId, onSelect }: CompareTableProps) {
  const { t } = useI18n();
  return (
    <table className={`compare-table compare-table--${schemes.length}`} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" className="compare-table__corner" />
          {schemes.map((scheme) => (
            <th key={scheme.id} scope="col" role="columnheader" className={columnClass(scheme, selectedId)}>
              <button
                type="button"
                className="compare-table__scheme"
                aria-pressed={scheme.id === selectedId}
                onClick={() => onSelect(scheme.id)}
                aria-label={t('detail.title', { letter: letterOf(scheme) })}
              >
                <SchemeSwatch letter={letterOf(scheme)} />
              </button>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key} role="rowgroup">
          <tr role="row" className="compare-table__group">
            <th scope="rowgroup" role="rowheader" colSpan={schemes.length + 1}>{group.title}</th>
          </tr>
          {group.rows.map((row) => (
            <TableRow key={row.key} row={row} schemes={schemes} selectedId={selectedId} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function TableRow({ row, schemes, selectedId }: { row: Row; schemes: readonly Scheme[]; selectedId: string | undefined }) {
  return (
    <tr role="row" className={row.differs ? 'compare-table__row--differs' : 'compare-table__row--same'} data-row={row.key}>
      <th scope="row" role="rowheader">{row.label}</th>
      {row.cells.map((cell, index) => {
        const scheme = schemes[index];
        return scheme && <CellView key={scheme.id} cell={cell} className={columnClass(scheme, selectedId)} />;
      })}
    </tr>
  );
}

function CellView({ cell, className }: { cell: Cell; className: string }) {
  const { t } = useI18n();
  return (
    <td role="cell" className={`${className}${cell.best ? ' compare-cell--best' : ''}`}>
      {cell.verdict && <VerdictMark verdict={cell.verdict} bare />}
      <span className="compare-cell__text">{cell.text}</span>
      {cell.best && (
        <span className="compare-cell__best" title={t('compare.best')}>
          <span aria-hidden="true">●</span>
          <span className="visually-hidden">{t('compare.best')}</span>
        </span>
      )}
      {cell.note && <span className="compare-cell__note">{cell.note}</span>}
    </td>
  );
}

function columnClass(scheme: Scheme, selectedId: string | undefined): string {
  return `compare-cell ${letterClass(letterOf(scheme))}${scheme.id === selectedId ? ' compare-cell--selected' : ''}`;
}
