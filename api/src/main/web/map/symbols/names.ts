/** Image names used by the style; drawn in `draw.ts`. */
export const HATCH_IMAGE = 'hatch';
export const SUBSTATION_IMAGE = 'substation';
export const NODE_PREFIX = 'node-';
/** Followed by what is done to the switch. */
export const SWITCH_PREFIX = 'switch-';
