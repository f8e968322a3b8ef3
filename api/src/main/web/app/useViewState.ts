import { useCallback, useEffect, useState } from 'react';
import { formatViewState, parseViewState, withoutGaps, type ViewState } from './viewState';

/** The view state kept in the address; `update` replaces the given parts without adding a history entry. */
export function useViewState(): [ViewState, (change: ViewStateChange) => void] {
  const [state, setState] = useState(() => parseViewState(window.location.hash));

  useEffect(() => {
    const onHashChange = () => setState(parseViewState(window.location.hash));
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, []);

  useEffect(() => {
    const hash = formatViewState(state);
    if (hash !== window.location.hash) {
      window.history.replaceState(null, '', hash || window.location.pathname);
    }
  }, [state]);

  const update = useCallback((change: ViewStateChange) => setState((current) => merge(current, change)), []);
  return [state, update];
}

/** A part set to `undefined` is removed. */
export type ViewStateChange = { [Part in keyof ViewState]?: ViewState[Part] | undefined };

function merge(current: ViewState, change: ViewStateChange): ViewState {
  return withoutGaps({ ...current, ...change });
}
