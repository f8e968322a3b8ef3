import type { ElementLoad } from '../api-client/capacity';
import { formatNumber, formatPercent } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { LoadBar } from '../scheme/LoadBar';
import { LOAD_SIGNS, loadClass } from './classes';
import { LongTable } from './LongTable';

interface LoadTableProps {
  /** The most loaded first. */
  elements: readonly ElementLoad[];
  selectedId: string | undefined;
  onSelect(id: string): void;
}

/** Without anything promised the bar is as dark as it is loaded. */
function promised({ load_pct, committed_pct }: ElementLoad): { before_pct?: number; committed_pct?: number } {
  return committed_pct > 0 ? { before_pct: load_pct, committed_pct } : {};
}

/** Transformers and feeders with their load rates, what is promised of it, and what may still come. */
export function LoadTable({ elements, selectedId, onSelect }: LoadTableProps) {
  const { t, byCode } = useI18n();
  return (
    <LongTable
      rows={elements}
      idOf={({ element }) => element}
      selectedId={selectedId}
      head={
        <>
          <th scope="col">{t('capacity.element')}</th>
          <th scope="col">{t('capacity.load')}</th>
          <th scope="col" className="num">{t('capacity.free')}</th>
        </>
      }
      cells={(load, selected) => (
        <>
          <td>
            <button type="button" className="link capacity-table__place" data-element={load.element} aria-pressed={selected} onClick={() => onSelect(load.element)}>
              {load.name || load.element}
            </button>
            <span className="sub-line muted">{byCode('loadKind', load.kind)} · {load.substation}</span>
          </td>
          <td className="capacity-table__load">
            <LoadBar {...promised(load)} after_pct={load.load_pct} limit_pct={load.limit_pct} />
            <span className="figure">
              <span aria-hidden="true">{LOAD_SIGNS[loadClass(load)]}</span> {formatPercent(load.load_pct)} / {formatPercent(load.limit_pct)} %
            </span>
            {load.committed_pct > 0 && <span className="sub-line muted">{t('capacity.committed', { pct: formatPercent(load.committed_pct) })}</span>}
          </td>
          <td className="num">{formatNumber(load.free_kva, 0)}</td>
        </>
      )}
    />
  );
}
