import { useEffect, useRef, useState } from 'react';
import type { ElementLoad } from '../api-client/capacity';
import { formatNumber, formatPercent } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { LoadBar } from '../scheme/LoadBar';
import { LOAD_SIGNS, loadClass } from './classes';

interface LoadTableProps {
  /** The most loaded first. */
  elements: readonly ElementLoad[];
  selectedId: string | undefined;
  onSelect(id: string): void;
}

const PAGE = 60;

/** Without anything promised the bar is as dark as it is loaded. */
function promised({ load_pct, committed_pct }: ElementLoad): { before_pct?: number; committed_pct?: number } {
  return committed_pct > 0 ? { before_pct: load_pct, committed_pct } : {};
}

/** Transformers and feeders with their load rates, what is promised of it, and what may still come. */
export function LoadTable({ elements, selectedId, onSelect }: LoadTableProps) {
  const { t, byCode } = useI18n();
  const [shown, setShown] = useState(PAGE);
  const table = useRef<HTMLTableElement>(null);
  const visible = Math.max(shown, elements.findIndex(({ element }) => element === selectedId) + 1);
  useEffect(() => {
    table.current?.querySelector('[aria-pressed="true"]')?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);
  return (
    <>
      <table className="table capacity-table" ref={table}>
        <thead>
          <tr>
            <th scope="col">{t('capacity.element')}</th>
            <th scope="col">{t('capacity.load')}</th>
            <th scope="col" className="num">{t('capacity.free')}</th>
          </tr>
        </thead>
        <tbody>
          {elements.slice(0, visible).map((load) => (
            <tr key={load.element} className={load.element === selectedId ? 'row-table__selected' : undefined}>
              <td>
                <button type="button" className="link capacity-table__place" data-element={load.element} aria-pressed={load.element === selectedId} onClick={() => onSelect(load.element)}>
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
            </tr>
          ))}
        </tbody>
      </table>
      {visible < elements.length && (
        <button type="button" className="button button--quiet" onClick={() => setShown(visible + PAGE)}>
          {t('capacity.more', { n: formatNumber(elements.length - visible) })}
        </button>
      )}
    </>
  );
}
