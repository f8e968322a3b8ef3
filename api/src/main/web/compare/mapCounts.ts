/** How many maps stand beside each other: one with all routes, or one for each of the first schemes. */
export const MAP_COUNTS = [1, 2, 4] as const;
export type MapCount = (typeof MAP_COUNTS)[number];
