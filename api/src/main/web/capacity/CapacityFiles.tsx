import { useState } from 'react';
import { getCapacityTable, type CapacityTable } from '../api-client/capacity';
import { useI18n } from '../i18n/I18nContext';
import { FailureNotice } from '../plan/FailureNotice';
import { failureOf, type Failure } from '../plan/usePlanning';
import { saveFile } from '../scheme/saveFile';
import type { Place } from './places';

const TABLES: readonly CapacityTable[] = ['points', 'hexagons'];

/** All points or hexagons as tables, and what is on the map as GeoJSON. */
export function CapacityFiles({ places, least_kVA, gridVersion }: { places: readonly Place[]; least_kVA: number; gridVersion: string }) {
  const { t, byCode, language } = useI18n();
  const [failure, setFailure] = useState<Failure>();
  const saveTable = (of: CapacityTable) => {
    setFailure(undefined);
    getCapacityTable(of, least_kVA, { language }).then(
      (table) => saveFile(table, `gridscheme-capacity-${of}-${gridVersion}.csv`),
      (reason: unknown) => setFailure(failureOf(reason)),
    );
  };
  const saveShown = () => {
    const collection = { type: 'FeatureCollection', features: places };
    saveFile(new Blob([JSON.stringify(collection)], { type: 'application/geo+json' }), `gridscheme-capacity-${gridVersion}.geojson`);
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
