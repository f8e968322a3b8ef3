import { useMemo } from 'react';
import type { Comparison } from '../api-client/comparison';
import type { Scheme } from '../api-client/types';
import { comparedFeatures, connectionMarkers, schemeFeatures, type ConnectionMarker, type RouteFeatures } from './schemeFeatures';

/** What a map draws of the schemes. */
export interface Drawing {
  features: RouteFeatures;
  markers: readonly ConnectionMarker[];
}

/** All schemes with the chosen one at full strength. */
export function useDrawing(schemes: readonly Scheme[], selectedId: string | undefined): Drawing {
  return useMemo(
    () => ({ features: schemeFeatures(schemes, selectedId), markers: connectionMarkers(schemes, selectedId) }),
    [schemes, selectedId],
  );
}

/** Compared schemes with what they share set apart; undefined until the comparison is there. */
export function useComparedDrawing(schemes: readonly Scheme[], comparison: Comparison | undefined, selectedId: string | undefined): Drawing | undefined {
  return useMemo(
    () => comparison && { features: comparedFeatures(schemes, comparison.corridors), markers: connectionMarkers(schemes, selectedId) },
    [schemes, comparison, selectedId],
  );
}
