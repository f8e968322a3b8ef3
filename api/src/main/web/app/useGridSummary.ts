import { useEffect, useState } from 'react';
import { getGridSummary } from '../api-client/client';
import type { GridSummary } from '../api-client/types';

export type GridState = 'loading' | 'unavailable' | GridSummary;

const RETRY_MS = 5_000;

/** What grid is loaded; asked again until there is one, because a grid may still be importing when the page opens. */
export function useGridSummary(): GridState {
  const [state, setState] = useState<GridState>('loading');
  useEffect(() => {
    const controller = new AbortController();
    let timer: number | undefined;
    const ask = () => {
      getGridSummary({ signal: controller.signal }).then(setState, () => {
        if (!controller.signal.aborted) {
          setState('unavailable');
          timer = window.setTimeout(ask, RETRY_MS);
        }
      });
    };
    ask();
    return () => {
      controller.abort();
      window.clearTimeout(timer);
    };
  }, []);
  return state;
}
