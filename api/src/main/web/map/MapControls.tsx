import type { Map as MapLibreMap } from 'maplibre-gl';
import { useI18n } from '../i18n/I18nContext';
import type { Bounds } from './schemeFeatures';

/** Zoom and overview buttons, large enough for a finger. */
export function MapControls({ map, extent }: { map: MapLibreMap | undefined; extent: Bounds }) {
  const { t } = useI18n();
  return (
    <div className="map__controls" role="group" aria-label={t('map.controls')}>
      <button type="button" className="map__button" onClick={() => map?.zoomIn()} aria-label={t('map.zoomIn')}>
        <span aria-hidden="true">+</span>
      </button>
      <button type="button" className="map__button" onClick={() => map?.zoomOut()} aria-label={t('map.zoomOut')}>
        <span aria-hidden="true">−</span>
      </button>
      <button type="button" className="map__button" onClick={() => map?.fitBounds(extent, { padding: 24 })} aria-label={t('map.overview')}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </button>
    </div>
  );
}
