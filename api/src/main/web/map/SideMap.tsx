import { useEffect, useRef } from 'react';
import type { Position, Scheme } from '../api-client/types';
import type { Camera } from '../app/viewState';
import { useI18n } from '../i18n/I18nContext';
import { letterOf } from '../scheme/identity';
import { MapBadge } from './MapBadge';
import type { MapGroup } from './MapGroup';
import type { Bounds } from './schemeFeatures';
import { useDrawing } from './useDrawing';
import { useMap } from './useMap';
import { useConnectionMarkers, useCustomerMarker } from './useMarkers';
import { useTheme } from './useTheme';

interface SideMapProps {
  scheme: Scheme;
  extent: Bounds;
  camera: Camera | undefined;
  customer: Position | undefined;
  group: MapGroup;
}

/** One scheme alone on a map that moves with the others. */
export function SideMap({ scheme, extent, camera, customer, group }: SideMapProps) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const schemes = useRef([scheme]);
  if (schemes.current[0] !== scheme) {
    schemes.current = [scheme];
  }
  const { features, markers } = useDrawing(schemes.current, scheme.id);
  const map = useMap(container, { extent, camera, theme: useTheme(), features });
  useConnectionMarkers(map, markers);
  useCustomerMarker(map, customer, 'planned');
  useEffect(() => (map && map !== 'unavailable' ? group.join(map) : undefined), [map, group]);
  const label = t('compare.mapOf', { letter: letterOf(scheme) });
  useEffect(() => {
    if (map && map !== 'unavailable') {
      map.getCanvas().setAttribute('aria-label', label);
    }
  }, [map, label]);
  return (
    <div className="map side-map">
      <div className="map__canvas" ref={container} />
      <MapBadge scheme={scheme} />
    </div>
  );
}
