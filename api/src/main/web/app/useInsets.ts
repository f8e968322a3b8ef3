import { useEffect, useState } from 'react';
import type { Insets } from '../map/useFocus';
import { DRAWER_BESIDE, isWide, ROOM_FOR_ALL } from './breakpoints';

/** As `--drawer-width` in `styles/tokens.css`. */
const DRAWER_WIDTH_PX = 440;
/** As in `styles/layout.css` and `styles/detail.css`. */
const DRAWER_SHARE = 0.5;
const DIAGRAM_SHARE = 0.58;
/** The buttons in the map's corner, which hide much of a small map. */
const TOOLS_WIDTH_PX = 56;
const ATTRIBUTION_HEIGHT_PX = 28;
/** Scale bar and legend of the corridors, and the flags that stand above their connection points. */
const COMPARE_LEGEND_HEIGHT_PX = 72;
const FLAG_HEIGHT_PX = 28;

/** What lies over the map: the details beside or below it, the diagram below it; a comparison has a place of its own. */
export type Cover = 'details' | 'diagram' | 'none';

/** The space that the drawer takes from the map when it is open. */
export function useInsets(cover: Cover): Insets {
  const beside = useMedia(DRAWER_BESIDE);
  const above = useMedia(ROOM_FOR_ALL);
  const right = beside && cover === 'details' ? DRAWER_WIDTH_PX : 0;
  const below = cover === 'diagram' ? DIAGRAM_SHARE : DRAWER_SHARE;
  const isBelow = above && (cover === 'diagram' || (cover === 'details' && !beside));
  const comparing = cover === 'none';
  const bottom = ATTRIBUTION_HEIGHT_PX + (comparing ? COMPARE_LEGEND_HEIGHT_PX : 0) + (isBelow ? window.innerHeight * below : 0);
  return { top: comparing ? FLAG_HEIGHT_PX : 0, left: comparing ? TOOLS_WIDTH_PX : 0, right, bottom };
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
