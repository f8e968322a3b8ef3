import { useMemo } from 'react';
import type { Comparison } from '../api-client/comparison';
import type { Scheme } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { comparedFeatures, connectionMarkers, schemeFeatures, switchFeatures, type ConnectionMarker, type SchemeDrawing } from './schemeFeatures';

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
    const switches = schemes
      .filter(({ id }) => id === selectedId)
      .flatMap((scheme) => switchFeatures(scheme, ({ action, place }, n) => byCode('map.switch', action, action, { n, place })));
    return { features: { ...routes, features: [...routes.features, ...switches] }, markers: connectionMarkers(schemes, selectedId) };
  }, [schemes, selectedId, byCode]);
}

/** Compared schemes with what they share set apart; undefined until the comparison is there. */
export function useComparedDrawing(schemes: readonly Scheme[], comparison: Comparison | undefined, selectedId: string | undefined): Drawing | undefined {
  return useMemo(
    () => comparison && { features: comparedFeatures(schemes, comparison.corridors), markers: connectionMarkers(schemes, selectedId) },
    [schemes, comparison, selectedId],
  );
}
