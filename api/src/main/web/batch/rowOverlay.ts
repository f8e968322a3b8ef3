import type { Feature } from 'geojson';
import type { BatchRow } from '../api-client/batches';
import type { Bounds } from '../map/schemeFeatures';
import type { MapPalette } from '../map/style/palette';
import { LABEL_FONT_BOLD } from '../map/style/streetLayers';
import type { Overlay, OverlayLayer } from '../map/useOverlay';
import { OUTCOME_SIGNS } from './outcomes';

const ROWS = 'batch-rows';
const ROUTES = 'batch-routes';
export const ROW_LAYERS = ['batch-row', 'batch-row-sign'] as const;

/** The rows that were planned: where, with which sign, and along which routes the accepted ones are supplied. */
export function rowOverlay(rows: readonly BatchRow[], selected: number | undefined): Overlay {
  return { name: 'batch', sources: { [ROUTES]: rows.flatMap((row) => routesOf(row, selected)), [ROWS]: rows.flatMap((row) => placeOf(row, selected)) }, layers };
}

function placeOf(row: BatchRow, selected: number | undefined): Feature[] {
  if (!row.place) {
    return [];
  }
  const properties = { id: `${row.row}`, state: row.state, sign: OUTCOME_SIGNS[row.state], selected: row.row === selected };
  return [{ type: 'Feature', geometry: { type: 'Point', coordinates: row.place }, properties }];
}

function routesOf(row: BatchRow, selected: number | undefined): Feature[] {
  return (row.scheme?.sources ?? [])
    .filter(({ route }) => route.length > 1)
    .map(({ route }) => ({ type: 'Feature', geometry: { type: 'LineString', coordinates: route }, properties: { selected: row.row === selected } }));
}

/** The box around all places; undefined without any. */
export function boundsOfRows(rows: readonly BatchRow[]): Bounds | undefined {
  const places = rows.flatMap(({ place }) => (place ? [place] : []));
  if (places.length === 0) {
    return undefined;
  }
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function layers(palette: MapPalette): OverlayLayer[] {
  const isSelected = ['to-boolean', ['get', 'selected']] as ['to-boolean', ['get', string]];
  return [
    {
      below: 'node-dot',
      layer: {
        id: 'batch-route', type: 'line', source: ROUTES,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': palette.pointed,
          'line-width': ['case', isSelected, 4.5, 2],
          'line-opacity': ['case', isSelected, 1, 0.55],
        },
      },
    },
    {
      layer: {
        id: 'batch-row', type: 'circle', source: ROWS,
        paint: {
          'circle-radius': ['case', isSelected, 13, 9],
          'circle-color': ['match', ['get', 'state'], 'ok', palette.pointed, palette.symbolFill],
          'circle-stroke-color': palette.pointed,
          'circle-stroke-width': ['case', isSelected, 3, 1.8],
        },
      },
    },
    {
      layer: {
        id: 'batch-row-sign', type: 'symbol', source: ROWS,
        layout: { 'text-field': ['case', ['==', ['get', 'state'], 'ok'], ['get', 'id'], ['get', 'sign']], 'text-font': LABEL_FONT_BOLD, 'text-size': 11, 'text-allow-overlap': true },
        paint: { 'text-color': ['match', ['get', 'state'], 'ok', palette.symbolFill, palette.pointed] },
      },
    },
  ];
}
