import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import type { Bounds } from '../map/schemeFeatures';
import { FailureNotice } from '../plan/FailureNotice';
import { CapacityFiles } from './CapacityFiles';
import { PlaceDetail } from './PlaceDetail';
import { PlaceTable } from './PlaceTable';
import { capacity_kVA, isPoint, type Place, type SourceCount } from './places';
import type { CapacityState } from './useCapacity';

interface PlacePanelProps {
  capacity: CapacityState;
  places: readonly Place[];
  selected: Place | undefined;
  bounds: Bounds | undefined;
  sources: SourceCount;
  least_kVA: number;
  onSelect(id: string | undefined): void;
  onPlan(place: Place, capacity_kVA: number): void;
}

/** Open capacity as a list, as far as the survey has come. */
export function PlacePanel({ capacity, places, selected, bounds, sources, least_kVA, onSelect, onPlan }: PlacePanelProps) {
  const { t } = useI18n();
  const { answer, busy, failure } = capacity;
  if (!answer) {
    return failure ? <FailureNotice failure={failure} /> : <p className="status" role="status">{t('page.loading')}</p>;
  }
  if (answer.state === 'FAILED') {
    return <p className="notice notice--problem" role="alert">{t('capacity.failed')}</p>;
  }
  if (answer.state === 'COMPUTING') {
    return (
      <div className="notice" role="status">
        <p className="notice__title">{t('capacity.computing')}</p>
        <progress className="capacity-progress" max={100} value={answer.progress_pct} aria-label={t('capacity.computing')} />
      </div>
    );
  }
  const listsPoints = places[0] !== undefined && isPoint(places[0]);
  const found = listsPoints ? answer.points_found : places.length;
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {selected && <PlaceDetail place={selected} sources={sources} onPlan={(place) => onPlan(place, capacity_kVA(place, sources))} onClose={() => onSelect(undefined)} />}
      <p role="status" className="capacity-count">
        {busy ? t('page.loading') : t('capacity.count', { n: formatNumber(found) })}
      </p>
      {!busy && found > places.length && <p className="muted small">{t('capacity.listed', { n: formatNumber(places.length) })}</p>}
      {places.length === 0 ? (
        !busy && <p className="empty">{t('capacity.empty')}</p>
      ) : (
        <PlaceTable places={places} sources={sources} selectedId={selected?.id} onSelect={onSelect} />
      )}
      <CapacityFiles places={places} bounds={bounds} least_kVA={least_kVA} sources={sources} gridVersion={answer.grid_version} />
      {answer.terms && (
        <p className="provenance">
          {t('capacity.versions', {
            grid: answer.grid_version,
            rules: answer.rulebook_version ?? '',
            step: formatNumber(answer.terms.step_kva),
            reach: formatNumber(answer.terms.reach_m),
          })}
        </p>
      )}
    </>
  );
}
