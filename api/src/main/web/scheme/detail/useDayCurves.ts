import { useEffect, useState } from 'react';
import { getDayCurves } from '../../api-client/client';
import type { DayCurves } from '../../api-client/types';

export type DayCurvesState = { kind: 'idle' } | { kind: 'loading' } | { kind: 'failed' } | { kind: 'shown'; curves: DayCurves };

/** Curves of a scheme, once one is named. */
export function useDayCurves(setId: string, schemeId: string | undefined): DayCurvesState {
  const [state, setState] = useState<DayCurvesState>({ kind: 'idle' });
  useEffect(() => {
    if (!schemeId) {
      return undefined;
    }
    const controller = new AbortController();
    setState({ kind: 'loading' });
    getDayCurves(setId, schemeId, { signal: controller.signal }).then(
      (curves) => !controller.signal.aborted && setState({ kind: 'shown', curves }),
      () => !controller.signal.aborted && setState({ kind: 'failed' }),
    );
    return () => controller.abort();
  }, [setId, schemeId]);
  return state;
}
