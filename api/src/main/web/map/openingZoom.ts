/** From this zoom on, tiles hold every single section and station; below it they are overviews, made to be seen whole (`PostgisTiles`). */
const DETAIL_ZOOM = 13;
/** A town that would fill the map a little beyond that zoom is opened as an overview: it is there sooner, and hardly smaller. */
const OVERVIEW_REACH = 0.35;
const JUST_OVERVIEW = DETAIL_ZOOM - 0.01;

/** The zoom at which a whole grid is shown at first, when `fitting` is the one that fills the map with it. */
export function openingZoom(fitting: number): number {
  return fitting > JUST_OVERVIEW && fitting < DETAIL_ZOOM + OVERVIEW_REACH ? JUST_OVERVIEW : fitting;
}
