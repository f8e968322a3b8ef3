import { useI18n } from '../i18n/I18nContext';
import type { GridState } from './useGridSummary';

/** What a page says while there is no grid to show. */
export function PageMessage({ grid }: { grid: GridState }) {
  const { t } = useI18n();
  return (
    <main className="page-message">
      {grid === 'unavailable' ? <p role="alert">{t('grid.unavailable')}</p> : <p role="status">{t('page.loading')}</p>}
    </main>
  );
}
