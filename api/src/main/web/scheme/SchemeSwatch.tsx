import { letterClass, type SchemeLetter } from './identity';

/** Letter and line pattern of a scheme, as on the map. */
export function SchemeSwatch({ letter }: { letter: SchemeLetter }) {
  return (
    <span className={`swatch ${letterClass(letter)}`} aria-hidden="true">
      <span className="swatch__letter">{letter}</span>
      <svg className="swatch__line" viewBox="0 0 28 6" width="28" height="6">
        <line x1="0" y1="3" x2="28" y2="3" strokeDasharray={DASHES[letter]} />
      </svg>
    </span>
  );
}

/** The patterns of `map/style/schemeLayers.ts` for a line four units wide. */
const DASHES: Record<SchemeLetter, string> = {
  A: 'none',
  B: '12 4',
  C: '5.6 3.6',
  D: '13 3 3 3',
  E: '2.8 2.8',
  F: '10 2.4 2.4 2.4 2.4 2.4',
};
