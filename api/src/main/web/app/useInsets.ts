import { useEffect, useState } from 'react';
import type { Insets } from '../map/useFocus';

/** Where the drawer lies beside the map, above it, or instead of it: as in `styles/layout.css`. */
const BESIDE = '(min-width: 1100px)';
const ABOVE = '(min-width: 721px)';
const DRAWER_WIDTH_PX = 440;

/** The space that the drawer takes from the map when it is open. */
export function useInsets(): Insets {
  const beside = useMedia(BESIDE);
  const above = useMedia(ABOVE);
  const right = beside ? DRAWER_WIDTH_PX : 0;
  const bottom = above && !beside ? window.innerHeight * 0.5 : 0;
  return { top: 0, left: 0, right, bottom };
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const onChange = () => setMatches(list.matches);
    list.addEventListener('change', onChange);
    return () => list.removeEventListener('change', onChange);
  }, [query]);
  return matches;
}
