import { useEffect, useState } from 'react';
import { getGridLoads, type GridLoads } from '../api-client/capacity';
import { failureOf, type Failure } from '../plan/usePlanning';

/** Load rates of the grid, once they are wanted. */
export function useGridLoads(wanted: boolean): { loads: GridLoads | undefined; failure: Failure | undefined } {
  const [loads, setLoads] = useState<GridLoads>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    const controller = new AbortController();
    setFailure(undefined);
    getGridLoads({ signal: controller.signal }).then(setLoads, (reason: unknown) => !controller.signal.aborted && setFailure(failureOf(reason)));
    return () => controller.abort();
  }, [wanted]);
  return { loads, failure };
}
