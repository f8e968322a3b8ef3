import type { Scheme } from '../api-client/types';

/** Every scheme has a letter by rank; it is the same on the map, in the list and in tables. */
export const SCHEME_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type SchemeLetter = (typeof SCHEME_LETTERS)[number];

/** More schemes than letters are never asked for; a longer answer shares the last letter's colour. */
export const MAX_SCHEMES = SCHEME_LETTERS.length;

export function letterOf(scheme: Pick<Scheme, 'rank'>): SchemeLetter {
  const index = Math.min(Math.max(scheme.rank, 1), MAX_SCHEMES) - 1;
  return SCHEME_LETTERS[index] ?? 'F';
}

/** The class that carries the scheme's colour (`styles/tokens.css`). */
export function letterClass(letter: SchemeLetter): string {
  return `scheme-${letter.toLowerCase()}`;
}
