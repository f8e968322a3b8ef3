import { useState } from 'react';
import { getCapacityTable, getWholeCapacity, type PlaceKind } from '../api-client/capacity';
import { useI18n } from '../i18n/I18nContext';
import { FailureNotice } from '../plan/FailureNotice';
import { failureOf, type Failure } from '../plan/usePlanning';
import { saveFile } from '../scheme/saveFile';
import type { Bounds } from '../map/schemeFeatures';
import { isPoint, type Place, type SourceCount } from './places';

const TABLES: readonly PlaceKind[] = ['points', 'hexagons'];

interface CapacityFilesProps {
  /** Those listed; of points the view may have more. */
  places: readonly Place[];
  bounds: Bounds | undefined;
  least_kVA: number;
  sources: SourceCount;
  gridVersion: string;
}

/** All points or hexagons as tables, and what is on the map as GeoJSON. */
export function CapacityFiles({ places, bounds, least_kVA, sources, gridVersion }: CapacityFilesProps) {
  const { t, byCode, language } = useI18n();
  const [failure, setFailure] = useState<Failure>();
  const saveTable = (of: PlaceKind) => {
    setFailure(undefined);
    getCapacityTable(of, least_kVA, { language }).then(
      (table) => saveFile(table, `gridscheme-capacity-${of}-${gridVersion}.csv`),
      (reason: unknown) => setFailure(failureOf(reason)),
    );
  };
  const saveShown = () => {
    setFailure(undefined);
    const listed = places[0];
    const shown = listed && isPoint(listed) ? getWholeCapacity({ bbox: bounds, least_kVA, sources, of: 'points' }, { language }).then(({ points }) => points.features) : Promise.resolve(places);
    shown.then(
      (features) => saveFile(new Blob([JSON.stringify({ type: 'FeatureCollection', features })], { type: 'application/geo+json' }), `gridscheme-capacity-${gridVersion}.geojson`),
      (reason: unknown) => setFailure(failureOf(reason)),
    );
  };
  return (
    <div className="batch-files">
      <span className="muted small">{t('batch.files')}</span>
      {TABLES.map((of) => (
        <button key={of} type="button" className="button button--quiet" data-file={of} onClick={() => saveTable(of)}>
          {byCode('capacity.file', of)}
        </button>
      ))}
      <button type="button" className="button button--quiet" data-file="geojson" disabled={places.length === 0} onClick={saveShown}>
        {t('capacity.file.geojson')}
      </button>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
