import { useEffect, useState } from 'react';
import { findPlace } from '../api-client/capacity';
import type { Place } from './places';

/** The chosen place: from the list where it stands there, else asked for, as one picked on the map may not be listed. */
export function usePlace(id: string | undefined, listed: readonly Place[], language: string): Place | undefined {
  const [found, setFound] = useState<{ place: Place; language: string }>();
  const known = listed.find((place) => place.id === id);
  const isMissing = id !== undefined && !known;

  useEffect(() => {
    if (!isMissing) {
      return undefined;
    }
    const controller = new AbortController();
    findPlace(id, { signal: controller.signal, language }).then(
      (place) => !controller.signal.aborted && setFound(place && { place, language }),
      () => !controller.signal.aborted && setFound(undefined),
    );
    return () => controller.abort();
  }, [id, isMissing, language]);
  return known ?? (found?.place.id === id ? found?.place : undefined);
}
