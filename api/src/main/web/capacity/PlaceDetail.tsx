import { useI18n } from '../i18n/I18nContext';
import { formatNumber } from '../format/number';
import { CAPACITY_SIGNS, capacityClass } from './classes';
import { capacity_kVA, isPoint, limitOf, type Place, type SourceCount } from './places';
import { useAreaName } from './useAreaName';

interface PlaceDetailProps {
  place: Place;
  sources: SourceCount;
  onPlan(place: Place): void;
  onClose(): void;
}

/** Both figures of a place with what binds each, and the way to a scheme for it. */
export function PlaceDetail({ place, sources, onPlan, onClose }: PlaceDetailProps) {
  const { t, byCode } = useI18n();
  const areaName = useAreaName();
  const { properties } = place;
  return (
    <section className="capacity-detail" aria-label={t('capacity.detail')}>
      <div className="capacity-detail__head">
        <h3 className="capacity-detail__name">{isPoint(place) ? place.properties.name : areaName(place.properties.near, place.id)}</h3>
        <button type="button" className="button button--icon" aria-label={t('detail.close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {isPoint(place) ? (
        <p className="muted small">
          {[byCode('kind', place.properties.kind), `${formatNumber(place.properties.voltage_kv)} kV`, place.properties.substation, place.properties.feeder].filter(Boolean).join(' · ')}
        </p>
      ) : (
        <p className="muted small">{t('capacity.inReach', { n: place.properties.points })}</p>
      )}
      <dl className="capacity-detail__figures">
        {(['single', 'dual'] as const).map((count) => {
          const kVA = capacity_kVA(place, count);
          return (
            <div key={count}>
              <dt>{byCode('capacity.sources', count)}</dt>
              <dd>
                <strong className="figure">
                  <span aria-hidden="true">{CAPACITY_SIGNS[capacityClass(kVA)]}</span> {formatNumber(kVA, 0)} kVA
                </strong>
                <span className="sub-line">{t(kVA > 0 ? 'capacity.oneStepMore' : 'capacity.nothingFits', { text: limitOf(place, count).text })}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      {properties.dual_points.length > 0 && <p className="small muted">{t('capacity.pair', { points: properties.dual_point_names.join(' + ') })}</p>}
      {capacity_kVA(place, sources) > 0 && (
        <button type="button" className="button capacity-detail__plan" onClick={() => onPlan(place)}>
          {t('capacity.plan', { n: formatNumber(capacity_kVA(place, sources), 0) })}
        </button>
      )}
      <p className="small muted">{t('capacity.withoutLine')}</p>
    </section>
  );
}
