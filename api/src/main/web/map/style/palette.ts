/** Colours of the base map and the grid. Greys on purpose: only schemes are saturated (see `styles/tokens.css`). */
export interface MapPalette {
  land: string;
  water: string;
  waterLine: string;
  waterLabel: string;
  street: string;
  streetMinor: string;
  casing: string;
  casingMajor: string;
  path: string;
  rail: string;
  railTie: string;
  label: string;
  labelHalo: string;
  gridLine: string;
  gridLowVoltage: string;
  gridHalo: string;
  gridLabel: string;
  symbolFill: string;
  quarantined: string;
  duct: string;
  restricted: string;
  schemeCasing: string;
  /** What is pointed at elsewhere on the page. */
  pointed: string;
  /** What all compared schemes share. */
  common: string;
}

export type Theme = 'light' | 'dark';

export const PALETTES: Record<Theme, MapPalette> = {
  light: {
    land: '#efece5',
    water: '#cfe1ea',
    waterLine: '#b9d3e0',
    waterLabel: '#5d7f92',
    street: '#ffffff',
    streetMinor: '#fcfbf8',
    casing: '#d6cfc2',
    casingMajor: '#c2b9a8',
    path: '#d9d2c5',
    rail: '#bdb6a9',
    railTie: '#efece5',
    label: '#6b655a',
    labelHalo: '#fbfaf7',
    gridLine: '#5c6673',
    gridLowVoltage: '#858d97',
    gridHalo: '#f7f5f1',
    gridLabel: '#3f4853',
    symbolFill: '#ffffff',
    quarantined: '#8a6f45',
    duct: '#a2937b',
    restricted: '#b3a596',
    schemeCasing: '#ffffff',
    common: '#6f6a62',
    pointed: '#24221e',
  },
  dark: {
    land: '#1d1c1a',
    water: '#17262f',
    waterLine: '#22353f',
    waterLabel: '#6f93a6',
    street: '#3a3834',
    streetMinor: '#312f2c',
    casing: '#141312',
    casingMajor: '#0f0e0d',
    path: '#3b3833',
    rail: '#4b4841',
    railTie: '#1d1c1a',
    label: '#a8a194',
    labelHalo: '#1d1c1a',
    gridLine: '#93a0af',
    gridLowVoltage: '#6f7a86',
    gridHalo: '#1d1c1a',
    gridLabel: '#c3ccd6',
    symbolFill: '#1d1c1a',
    quarantined: '#c2a26a',
    duct: '#7d715c',
    restricted: '#6b6257',
    schemeCasing: '#11100f',
    common: '#a39c90',
    pointed: '#f3efe7',
  },
};
