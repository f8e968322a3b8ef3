import { useEffect, useRef, useState } from 'react';
import type { ConnectablePlace } from '../api-client/where';
import { ABSENT, formatMetres, formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { Money } from '../scheme/Money';
import { VERDICT_SIGNS } from './connectable';
import { useAreaName } from './useAreaName';

interface WhereTableProps {
  places: readonly ConnectablePlace[];
  selectedId: string | undefined;
  onSelect(id: string): void;
}

const PAGE = 60;

/** Places with what a connection there costs and takes, or why there is none. */
export function WhereTable({ places, selectedId, onSelect }: WhereTableProps) {
  const { t, byCode } = useI18n();
  const areaName = useAreaName();
  const [shown, setShown] = useState(PAGE);
  const table = useRef<HTMLTableElement>(null);
  const visible = Math.max(shown, places.findIndex(({ id }) => id === selectedId) + 1);
  useEffect(() => {
    table.current?.querySelector('[aria-pressed="true"]')?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);
  return (
    <>
      <table className="table capacity-table where-table" ref={table}>
        <thead>
          <tr>
            <th scope="col">{t('capacity.place')}</th>
            <th scope="col" className="num">{t('where.cost')}</th>
            <th scope="col" className="num">{t('where.days')}</th>
            <th scope="col" className="num">{t('where.length')}</th>
          </tr>
        </thead>
        <tbody>
          {places.slice(0, visible).map(({ id, properties }) => (
            <tr key={id} className={id === selectedId ? 'row-table__selected' : undefined} data-verdict={properties.verdict}>
              <td>
                <button type="button" className="link capacity-table__place" data-where={id} aria-pressed={id === selectedId} onClick={() => onSelect(id)}>
                  <span aria-hidden="true">{VERDICT_SIGNS[properties.verdict]}</span> {areaName(properties.near, id)}
                </button>
                {properties.verdict !== 'WITHIN' && (
                  <span className="sub-line muted">
                    {properties.reason ? byCode('reason', properties.reason.code, properties.reason.text) : byCode('where.verdict', properties.verdict)}
                  </span>
                )}
              </td>
              <td className="num">{properties.cost === null ? ABSENT : <Money amount={properties.cost} currency={properties.currency ?? ''} />}</td>
              <td className="num">{formatNumber(properties.duration_days, 1)}</td>
              <td className="num">{formatMetres(properties.length_m)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {visible < places.length && (
        <button type="button" className="button button--quiet" onClick={() => setShown(visible + PAGE)}>
          {t('capacity.more', { n: formatNumber(places.length - visible) })}
        </button>
      )}
    </>
  );
}
