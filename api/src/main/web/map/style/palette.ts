/** Colours of the base map and the grid. Greys on purpose: only schemes are saturated (see `styles/tokens.css`). */
export interface MapPalette {
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
  /** Open capacity from nothing to much: one muted hue, because saturated colours are the schemes'. */
  scale: readonly [string, string, string, string, string];
  /** Load rates by the share of the limit that is used, as the bars (`styles/tokens.css`). */
  loads: Readonly<Record<'low' | 'medium' | 'high' | 'over', string>>;
}

export type Theme = 'light' | 'dark';

export const PALETTES: Record<Theme, MapPalette> = {
  light: {
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
    scale: ['#e6ddd3', '#cfd9df', '#a3b9c6', '#6f93a8', '#41708b'],
    loads: { low: '#b7afa1', medium: '#8b8375', high: '#574f43', over: '#24221e' },
  },
  dark: {
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
    scale: ['#3b332c', '#2c3a43', '#3d5666', '#567a90', '#7fa9c2'],
    loads: { low: '#6c665b', medium: '#958d7f', high: '#c6beb0', over: '#f3efe7' },
  },
};
