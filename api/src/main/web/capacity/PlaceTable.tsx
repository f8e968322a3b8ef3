import { useEffect, useRef, useState } from 'react';
import { ABSENT, formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { CAPACITY_SIGNS, capacityClass } from './classes';
import { capacity_kVA, isPoint, limitOf, type Place, type SourceCount } from './places';

interface PlaceTableProps {
  places: readonly Place[];
  sources: SourceCount;
  selectedId: string | undefined;
  onSelect(id: string): void;
}

const PAGE = 60;

/** The places in view, the largest capacity first, each with what binds it. */
export function PlaceTable({ places, sources, selectedId, onSelect }: PlaceTableProps) {
  const { t, byCode } = useI18n();
  const [shown, setShown] = useState(PAGE);
  const table = useRef<HTMLTableElement>(null);
  const index = places.findIndex(({ id }) => id === selectedId);
  const visible = Math.max(shown, index + 1);
  useEffect(() => {
    table.current?.querySelector('[aria-pressed="true"]')?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);
  return (
    <>
      <table className="table capacity-table" ref={table}>
        <thead>
          <tr>
            <th scope="col">{t('capacity.place')}</th>
            <th scope="col" className="num">{t('capacity.figure')}</th>
            <th scope="col">{t('capacity.limit')}</th>
          </tr>
        </thead>
        <tbody>
          {places.slice(0, visible).map((place) => {
            const kVA = capacity_kVA(place, sources);
            const limit = limitOf(place, sources);
            return (
              <tr key={place.id} className={place.id === selectedId ? 'row-table__selected' : undefined}>
                <td>
                  <button type="button" className="link capacity-table__place" data-place={place.id} aria-pressed={place.id === selectedId} onClick={() => onSelect(place.id)}>
                    {isPoint(place) ? byCode('kind', place.properties.kind) : t('capacity.hexagon', { id: hexagonNumber(place.id) })}
                  </button>
                  <span className="sub-line muted">
                    {isPoint(place) ? (place.properties.feeder ?? place.properties.substation) : t('capacity.inReach', { n: place.properties.points })}
                  </span>
                </td>
                <td className="num">
                  <span aria-hidden="true">{CAPACITY_SIGNS[capacityClass(kVA)]}</span> {formatNumber(kVA, 0)}
                </td>
                <td className="capacity-table__limit">{byCode('reason', limit.code, limit.text || ABSENT)}</td>
              </tr>
            );
          })}
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

/** `hex-200-17--4` is the hexagon 17, -4. */
export function hexagonNumber(id: string): string {
  const [, q = id, r = ''] = /^hex-[\d.]+-(-?\d+)-(-?\d+)$/.exec(id) ?? [];
  return r === '' ? q : `${q} / ${r}`;
}
