import { useMemo } from 'react';
import type { Comparison } from '../api-client/comparison';
import type { Scheme } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { comparedFeatures, connectionMarkers, customerPosition, schemeFeatures, type ConnectionMarker, type SchemeDrawing } from './schemeFeatures';
import { switchFeatures, type SwitchFeature } from './switchFeatures';

/** What a map draws of the schemes. */
export interface Drawing {
  features: SchemeDrawing;
  markers: readonly ConnectionMarker[];
}

/** All schemes with the chosen one at full strength, and what has to be switched for it. */
export function useDrawing(schemes: readonly Scheme[], selectedId: string | undefined): Drawing {
  const { byCode } = useI18n();
  return useMemo(() => {
    const routes = schemeFeatures(schemes, selectedId);
    const markers = connectionMarkers(schemes, selectedId);
    const customer = customerPosition(schemes);
    const flags = [...markers.map(({ position }) => position), ...(customer ? [customer] : [])];
    const switches = schemes
      .filter(({ id }) => id === selectedId)
      .flatMap((scheme) => switchFeatures(scheme, ({ action, place }) => byCode('map.switch', action, action, { place }), flags));
    return { features: { ...routes, features: [...routes.features, ...switches] }, markers: markers.map((marker) => lifted(marker, switches)) };
  }, [schemes, selectedId, byCode]);
}

/** A flag does not stand on a switch that is drawn at the same place. */
function lifted(marker: ConnectionMarker, switches: readonly SwitchFeature[]): ConnectionMarker {
  const [lon, lat] = marker.position;
  const onSwitch = switches.some(({ geometry: { coordinates: [x, y] } }) => x === lon && y === lat);
  return onSwitch ? { ...marker, lifted: true } : marker;
}

/** Compared schemes with what they share set apart; undefined until the comparison is there. */
export function useComparedDrawing(schemes: readonly Scheme[], comparison: Comparison | undefined, selectedId: string | undefined): Drawing | undefined {
  return useMemo(
    () => comparison && { features: comparedFeatures(schemes, comparison.corridors), markers: connectionMarkers(schemes, selectedId) },
    [schemes, comparison, selectedId],
  );
}
