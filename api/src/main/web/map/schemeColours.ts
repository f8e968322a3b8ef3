import { SCHEME_LETTERS } from '../scheme/identity';
import type { SchemeColours } from './style/schemeLayers';

/** Reads the scheme colours from the stylesheet, their only home, so that map and cards cannot drift apart. */
export function readSchemeColours(): SchemeColours {
  const style = getComputedStyle(document.documentElement);
  const entries = SCHEME_LETTERS.map((letter) => [
    letter,
    style.getPropertyValue(`--scheme-${letter.toLowerCase()}`).trim() || '#666666',
  ]);
  return Object.fromEntries(entries) as SchemeColours;
}
