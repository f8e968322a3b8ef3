import type { GridSummary } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';

/** Where the map's data comes from: always visible, never folded away. */
export function MapFooter({ grid }: { grid: GridSummary }) {
  const { t } = useI18n();
  return (
    <p className="map-footer">
      {grid.fictional && <strong className="map-footer__fictional">{t('grid.fictional')}</strong>}
      <span>{grid.attribution}</span>
    </p>
  );
}
