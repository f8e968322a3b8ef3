import { useEffect, useRef, useState } from 'react';
import type { Planning } from '../plan/usePlanning';
import { isWide, ROOM_FOR_ALL } from './breakpoints';
import type { ViewStateChange } from './useViewState';
import type { ViewState } from './viewState';

/** Keeps address and answer together: the answer of the address is loaded, a new answer is put into the address. */
export function useShownAnswer({ set, load }: Planning, view: ViewState, updateView: (change: ViewStateChange) => void) {
  const [detailOpen, setDetailOpen] = useState(false);

  // The answer of the address, and again in the other language when that changes: names and hints come from the service.
  const setId = useRef(view.setId);
  setId.current = view.setId;
  useEffect(() => {
    if (setId.current) {
      load(setId.current);
    }
  }, [load]);

  const shownId = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (set && set.id !== shownId.current) {
      const isAnother = shownId.current !== undefined || set.id !== view.setId;
      shownId.current = set.id;
      const known = set.schemes.some((scheme) => scheme.id === view.schemeId);
      updateView({
        setId: set.id,
        schemeId: known ? view.schemeId : set.schemes[0]?.id,
        ...(isAnother ? { compared: undefined, weights: undefined } : {}),
      });
      // On a small screen the details would hide the list: there they wait until a scheme is chosen.
      setDetailOpen(isWide(ROOM_FOR_ALL));
    }
  }, [set, view.setId, view.schemeId, updateView]);

  return { detailOpen, setDetailOpen };
}
