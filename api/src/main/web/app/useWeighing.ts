import { useMemo } from 'react';
import type { SchemeSet } from '../api-client/types';
import type { Weighing } from '../compare/ScoreBoard';
import { standings, weightsOf, type Standing, type Weights } from '../scheme/reranking';
import type { ViewStateChange } from './useViewState';
import type { ViewState } from './viewState';

interface Weighed {
  standings: readonly Standing[];
  weighing: Weighing;
}

/** The order of the schemes by the weights of the address, else by those of the answer. */
export function useWeighing(
  set: SchemeSet | undefined,
  view: ViewState,
  updateView: (change: ViewStateChange) => void,
  askAgain: ((weights: Weights) => void) | undefined,
): Weighed {
  const adjustable = (set?.ranking?.method ?? 'ADDITIVE') === 'ADDITIVE';
  const weights = adjustable ? view.weights : undefined;
  const standing = useMemo(() => standings(set?.schemes ?? [], weights), [set, weights]);
  const current = weights ?? weightsOf(set?.schemes ?? []);
  return {
    standings: standing,
    weighing: {
      weights: current,
      changed: weights !== undefined,
      adjustable,
      onChange: (next) => updateView({ weights: next }),
      onReset: () => updateView({ weights: undefined }),
      onAskAgain: askAgain && (() => askAgain(current)),
    },
  };
}
