/** Screen widths at which the layout changes, as in `styles/layout.css`. */

/** The drawer lies beside the map; below this width it rises from under it. */
export const DRAWER_BESIDE = '(min-width: 1100px)';

/** List, map and drawer fit on one screen; below this width the drawer takes the place of the list. */
export const ROOM_FOR_ALL = '(min-width: 721px)';

export function isWide(query: string): boolean {
  return window.matchMedia(query).matches;
}
