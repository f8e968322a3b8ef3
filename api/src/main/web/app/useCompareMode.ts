import { useCallback, useMemo, useState } from 'react';
import type { Scheme, SchemeSet } from '../api-client/types';
import type { CompareLayout } from '../compare/CompareBar';
import type { MapCount } from '../compare/mapCounts';
import { useComparison, type ComparisonState } from '../compare/useComparison';
import type { ViewStateChange } from './useViewState';
import type { ViewState } from './viewState';

export interface CompareMode {
  /** Empty while nothing is compared. */
  schemes: readonly Scheme[];
  state: ComparisonState;
  layout: CompareLayout;
  /** The schemes that stand on maps of their own; empty with one map for all. */
  sideBySide: readonly Scheme[];
  compare(schemeIds: string[]): void;
  close(): void;
}

const NONE: readonly Scheme[] = [];

/** Which schemes are compared and on how many maps, as the address says. */
export function useCompareMode(
  set: SchemeSet | undefined,
  view: ViewState,
  updateView: (change: ViewStateChange) => void,
  language: string,
): CompareMode {
  const [tall, setTall] = useState(false);
  const { compared, maps = 1 } = view;
  const schemes = useMemo(() => {
    const chosen = set?.schemes.filter(({ id }) => compared?.includes(id)) ?? NONE;
    return chosen.length >= 2 ? chosen : NONE;
  }, [set, compared]);
  const state = useComparison(set && schemes.length > 0 ? set.id : undefined, schemes, language);
  const sideBySide = useMemo(() => (maps > 1 ? schemes.slice(0, maps) : NONE), [schemes, maps]);
  const onMaps = useCallback((count: MapCount) => updateView({ maps: count }), [updateView]);
  const compare = useCallback((ids: string[]) => updateView({ compared: ids }), [updateView]);
  const close = useCallback(() => updateView({ compared: undefined, maps: undefined, tab: undefined }), [updateView]);
  return { schemes, state, layout: { maps, tall, onMaps, onTall: setTall }, sideBySide, compare, close };
}
