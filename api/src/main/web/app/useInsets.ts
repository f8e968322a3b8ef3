import { useEffect, useState } from 'react';
import type { Insets } from '../map/useFocus';
import { DRAWER_BESIDE, isWide, ROOM_FOR_ALL } from './breakpoints';

/** As `--drawer-width` in `styles/tokens.css`. */
const DRAWER_WIDTH_PX = 440;
const ATTRIBUTION_HEIGHT_PX = 28;

/** The space that the drawer takes from the map when it is open; a comparison stands beside the map and takes none. */
export function useInsets(comparing: boolean): Insets {
  const beside = useMedia(DRAWER_BESIDE);
  const above = useMedia(ROOM_FOR_ALL);
  const right = beside && !comparing ? DRAWER_WIDTH_PX : 0;
  const bottom = ATTRIBUTION_HEIGHT_PX + (above && !beside && !comparing ? window.innerHeight * 0.5 : 0);
  return { top: 0, left: 0, right, bottom };
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => isWide(query));
  useEffect(() => {
    const list = window.matchMedia(query);
    const onChange = () => setMatches(list.matches);
    list.addEventListener('change', onChange);
    return () => list.removeEventListener('change', onChange);
  }, [query]);
  return matches;
}
