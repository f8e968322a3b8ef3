import { useEffect, useState } from 'react';
import { compareSchemes } from '../api-client/client';
import type { Comparison } from '../api-client/comparison';
import type { Scheme } from '../api-client/types';
import { failureOf, type Failure } from '../plan/usePlanning';

export type ComparisonState = { kind: 'loading' } | { kind: 'failed'; failure: Failure } | { kind: 'shown'; comparison: Comparison };

const LOADING: ComparisonState = { kind: 'loading' };

/** The service's comparison of these schemes, asked for again whenever they or the language change. */
export function useComparison(setId: string | undefined, schemes: readonly Scheme[], language: string): ComparisonState {
  const [state, setState] = useState<ComparisonState>(LOADING);
  const ids = schemes.map(({ id }) => id).join(',');
  useEffect(() => {
    if (setId === undefined || ids === '') {
      return undefined;
    }
    const controller = new AbortController();
    compareSchemes(setId, ids.split(','), { signal: controller.signal, language }).then(
      (comparison) => setState({ kind: 'shown', comparison }),
      (reason: unknown) => !controller.signal.aborted && setState({ kind: 'failed', failure: failureOf(reason) }),
    );
    return () => controller.abort();
  }, [setId, ids, language]);
  const outdated = state.kind === 'shown' && (state.comparison.id !== setId || state.comparison.schemes.join(',') !== ids);
  return outdated ? LOADING : state;
}
