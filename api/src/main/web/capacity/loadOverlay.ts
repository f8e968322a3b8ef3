import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { ElementLoad } from '../api-client/capacity';
import { formatNumber } from '../format/number';
import { GRID } from '../map/style/gridLayers';
import type { MapPalette } from '../map/style/palette';
import { LABEL_FONT_BOLD } from '../map/style/streetLayers';
import type { Overlay, OverlayLayer } from '../map/useOverlay';
import { LOAD_CLASSES, LOAD_SIGNS, loadClass, type LoadClass } from './classes';

const STATIONS = 'load-stations';
/** Below this zoom the tiles do not say which feeder a line belongs to. */
export const FEEDER_ZOOM = 13;

const WIDTHS: Record<LoadClass, number> = { low: 2.5, medium: 4, high: 5.5, over: 7 };

/** Layers that answer to clicks. */
export const LOAD_LAYERS = ['load-station'] as const;

/** Every feeder as wide and dark as it is loaded, with its load rate along it; every substation with its most loaded transformer. */
export function loadOverlay(elements: readonly ElementLoad[], selectedId: string | undefined): Overlay {
  const feeders = elements.filter(({ kind }) => kind === 'FEEDER');
  const selectedFeeder = feeders.find(({ element }) => element === selectedId)?.element ?? '';
  return {
    // The feeders are in the layers themselves, because their lines are tiles of the base map.
    name: `loads-${elements.length}-${selectedFeeder}`,
    sources: { [STATIONS]: stations(elements, selectedId) },
    layers: (palette) => [...feederLayers(palette, feeders, selectedFeeder), ...stationLayers(palette)],
  };
}

function stations(elements: readonly ElementLoad[], selectedId: string | undefined): Feature[] {
  const worst = new Map<string, ElementLoad>();
  for (const load of elements.filter(({ kind }) => kind === 'MAIN_TRANSFORMER')) {
    const place = load.coordinates.join(',');
    const other = worst.get(place);
    if (!other || load.element === selectedId || (other.element !== selectedId && load.load_pct / load.limit_pct > other.load_pct / other.limit_pct)) {
      worst.set(place, load);
    }
  }
  return [...worst.values()].map((load) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: load.coordinates },
    properties: { id: load.element, text: `${LOAD_SIGNS[loadClass(load)]} ${rate(load)}`, step: loadClass(load), selected: load.element === selectedId },
  }));
}

function rate({ load_pct, limit_pct }: ElementLoad): string {
  return `${formatNumber(load_pct, 0)} / ${formatNumber(limit_pct, 0)} %`;
}

function feederLayers(palette: MapPalette, feeders: readonly ElementLoad[], selected: string): OverlayLayer[] {
  const section = { type: 'line', source: GRID, 'source-layer': 'section', minzoom: FEEDER_ZOOM } as const;
  const texts = Object.fromEntries(feeders.map((load) => [load.element, `${LOAD_SIGNS[loadClass(load)]} ${formatNumber(load.load_pct, 0)} %`]));
  const text: ExpressionSpecification = ['coalesce', ['get', ['coalesce', ['get', 'feeder'], ''], ['literal', texts]], ''];
  return [
    ...LOAD_CLASSES.map((step): OverlayLayer => ({
      below: 'node-dot',
      layer: {
        ...section, id: `load-${step}`,
        filter: ['in', ['get', 'feeder'], ['literal', feeders.filter((load) => loadClass(load) === step).map(({ element }) => element)]],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.loads[step], 'line-width': WIDTHS[step], ...(step === 'over' ? { 'line-dasharray': [1.6, 0.5] } : {}) },
      },
    })),
    {
      below: 'node-dot',
      layer: {
        ...section, id: 'load-selected', filter: ['==', ['get', 'feeder'], selected],
        paint: { 'line-color': palette.pointed, 'line-width': 2, 'line-gap-width': 8 },
      },
    },
    {
      layer: {
        id: 'load-figure', type: 'symbol', source: GRID, 'source-layer': 'section', minzoom: FEEDER_ZOOM,
        layout: {
          'symbol-placement': 'line', 'symbol-spacing': 260, 'text-field': text, 'text-font': LABEL_FONT_BOLD, 'text-size': 11,
          'text-rotation-alignment': 'viewport', 'text-padding': 6,
        },
        paint: { 'text-color': palette.gridLabel, 'text-halo-color': palette.gridHalo, 'text-halo-width': 2 },
      },
    },
  ];
}

function stationLayers(palette: MapPalette): OverlayLayer[] {
  const isSelected: ExpressionSpecification = ['to-boolean', ['get', 'selected']];
  const { loads } = palette;
  return [
    {
      below: 'substation',
      layer: {
        id: 'load-station', type: 'circle', source: STATIONS,
        paint: {
          'circle-radius': ['case', isSelected, 24, 20],
          'circle-color': palette.symbolFill, 'circle-opacity': 0.6,
          'circle-stroke-width': ['case', isSelected, 6, 4],
          'circle-stroke-color': ['match', ['get', 'step'], 'low', loads.low, 'medium', loads.medium, 'high', loads.high, loads.over],
        },
      },
    },
    {
      layer: {
        id: 'load-station-figure', type: 'symbol', source: STATIONS,
        layout: { 'text-field': ['get', 'text'], 'text-font': LABEL_FONT_BOLD, 'text-size': 12, 'text-anchor': 'bottom', 'text-offset': [0, -1.9], 'text-allow-overlap': true },
        paint: { 'text-color': palette.gridLabel, 'text-halo-color': palette.gridHalo, 'text-halo-width': 2 },
      },
    },
  ];
}
