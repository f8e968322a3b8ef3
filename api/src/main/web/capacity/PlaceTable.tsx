import { ABSENT, formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { CAPACITY_SIGNS, capacityClass } from './classes';
import { LongTable } from './LongTable';
import { capacity_kVA, isPoint, limitOf, type Place, type SourceCount } from './places';
import { useAreaName } from './useAreaName';

interface PlaceTableProps {
  places: readonly Place[];
  sources: SourceCount;
  selectedId: string | undefined;
  onSelect(id: string): void;
}

/** The places in view, the largest capacity first, each with what binds it. */
export function PlaceTable({ places, sources, selectedId, onSelect }: PlaceTableProps) {
  const { t, byCode } = useI18n();
  const areaName = useAreaName();
  return (
    <LongTable
      rows={places}
      idOf={({ id }) => id}
      selectedId={selectedId}
      head={
        <>
          <th scope="col">{t('capacity.place')}</th>
          <th scope="col" className="num">{t('capacity.figure')}</th>
          <th scope="col">{t('capacity.limit')}</th>
        </>
      }
      cells={(place, selected) => {
        const kVA = capacity_kVA(place, sources);
        const limit = limitOf(place, sources);
        return (
          <>
            <td>
              <button type="button" className="link capacity-table__place" data-place={place.id} aria-pressed={selected} onClick={() => onSelect(place.id)}>
                {isPoint(place) ? byCode('kind', place.properties.kind) : areaName(place.properties.near, place.id)}
              </button>
              <span className="sub-line muted">
                {isPoint(place) ? (place.properties.feeder ?? place.properties.substation) : t('capacity.inReach', { n: place.properties.points })}
              </span>
            </td>
            <td className="num">
              <span aria-hidden="true">{CAPACITY_SIGNS[capacityClass(kVA)]}</span> {formatNumber(kVA, 0)}
            </td>
            <td className="capacity-table__limit">{byCode('reason', limit.code, limit.text || ABSENT)}</td>
          </>
        );
      }}
    />
  );
}
