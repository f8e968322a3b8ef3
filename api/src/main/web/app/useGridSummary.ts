import { useEffect, useState } from 'react';
import { getGridSummary } from '../api-client/client';
import type { GridSummary } from '../api-client/types';

export type GridState = 'loading' | 'unavailable' | GridSummary;

/** What grid is loaded; asked once. */
export function useGridSummary(): GridState {
  const [state, setState] = useState<GridState>('loading');
  useEffect(() => {
    const controller = new AbortController();
    getGridSummary({ signal: controller.signal }).then(setState, () => {
      if (!controller.signal.aborted) {
        setState('unavailable');
      }
    });
    return () => controller.abort();
  }, []);
  return state;
}
