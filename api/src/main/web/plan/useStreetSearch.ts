import { useEffect, useState } from 'react';
import { findStreets } from '../api-client/client';
import type { Street } from '../api-client/types';

/** Typing faster than this asks once. */
const PAUSE_MS = 180;

export type StreetSearchState = { kind: 'idle' } | { kind: 'found'; streets: readonly Street[] } | { kind: 'failed' };

/** Streets by name while somebody types; an answer that comes late is dropped. */
export function useStreetSearch(text: string): StreetSearchState {
  const [state, setState] = useState<StreetSearchState>({ kind: 'idle' });
  const typed = text.trim();
  useEffect(() => {
    if (typed === '') {
      setState({ kind: 'idle' });
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      findStreets(typed, { signal: controller.signal }).then(
        ({ streets }) => !controller.signal.aborted && setState({ kind: 'found', streets }),
        () => !controller.signal.aborted && setState({ kind: 'failed' }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [typed]);
  return state;
}
