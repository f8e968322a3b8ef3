import type { ElementLoad, GridLoads } from '../api-client/capacity';
import { useI18n } from '../i18n/I18nContext';
import { FailureNotice } from '../plan/FailureNotice';
import type { Failure } from '../plan/usePlanning';
import { LoadTable } from './LoadTable';

interface LoadPanelProps {
  loads: GridLoads | undefined;
  elements: readonly ElementLoad[];
  failure: Failure | undefined;
  selectedId: string | undefined;
  onSelect(id: string): void;
}

/** Load rates as a list, with where they come from. */
export function LoadPanel({ loads, elements, failure, selectedId, onSelect }: LoadPanelProps) {
  const { t } = useI18n();
  if (!loads) {
    return failure ? <FailureNotice failure={failure} /> : <p className="status" role="status">{t('page.loading')}</p>;
  }
  return (
    <>
      <p className="group__hint">{t('capacity.loads.hint')}</p>
      <LoadTable elements={elements} selectedId={selectedId} onSelect={onSelect} />
      <p className="provenance">{t('capacity.loads.versions', { grid: loads.grid_version, reservations: loads.reservation_version })}</p>
    </>
  );
}
