import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT, LABEL_FONT_BOLD } from './streetLayers';
import { HATCH_IMAGE, SUBSTATION_IMAGE } from '../symbols/names';
import type { MapPalette } from './palette';

export const GRID = 'grid';

/** What is pointed at in the diagram; their filters name nothing until then. */
export const POINTED_NODE_LAYER = 'pointed-node';
export const POINTED_SUBSTATION_LAYER = 'pointed-substation';
export const POINTED_FEEDER_LAYER = 'pointed-feeder';

/** From this zoom on, stations show the symbols of the field instead of dots. */
const SYMBOL_ZOOM = 14.5;

/** Overviews do not tell it: what they show is medium voltage. */
const voltage: ExpressionSpecification = ['to-number', ['coalesce', ['get', 'voltage_kv'], 10]];
const isQuarantined: ExpressionSpecification = ['to-boolean', ['get', 'quarantined']];
const isOpen: ExpressionSpecification = ['to-boolean', ['get', 'open']];
const isOverhead: ExpressionSpecification = ['==', ['get', 'kind'], 'OVERHEAD'];

/** The width carries the voltage: 0.4, 10, 35 and 110 kV differ without any colour. */
function widthByVoltage(scale: number): ExpressionSpecification {
  return ['step', voltage, 0.7 * scale, 1, 1.2 * scale, 30, 2 * scale, 100, 3 * scale];
}

const lineWidth: ExpressionSpecification = [
  'interpolate', ['linear'], ['zoom'], 11, widthByVoltage(0.6), 14, widthByVoltage(1.1), 17, widthByVoltage(2),
];

export function areaLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'restricted', type: 'fill', source: GRID, 'source-layer': 'restricted', minzoom: 11,
      // Its edge is a line of its own.
      paint: { 'fill-pattern': HATCH_IMAGE, 'fill-opacity': 0.7, 'fill-antialias': false },
    },
    {
      id: 'restricted-edge', type: 'line', source: GRID, 'source-layer': 'restricted', minzoom: 11,
      paint: { 'line-color': palette.restricted, 'line-width': 1 },
    },
  ];
}

export function gridLineLayers(palette: MapPalette): LayerSpecification[] {
  const colour: ExpressionSpecification = ['case', ['<', voltage, 1], palette.gridLowVoltage, palette.gridLine];
  const normal: ExpressionSpecification = ['all', ['!', isQuarantined], ['!', isOpen]];
  const section = { type: 'line', source: GRID, 'source-layer': 'section' } as const;
  return [
    {
      id: 'duct', type: 'line', source: GRID, 'source-layer': 'duct', minzoom: 14,
      paint: { 'line-color': palette.duct, 'line-width': 2.4, 'line-opacity': 0.55, 'line-gap-width': 2 },
    },
    {
      ...section, id: 'section-halo', minzoom: 13,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.gridHalo, 'line-width': ['interpolate', ['linear'], ['zoom'], 13, 2.4, 17, 5.5], 'line-opacity': 0.8 },
    },
    {
      ...section, id: 'section-cable', filter: ['all', normal, ['!', isOverhead]],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': lineWidth },
    },
    {
      ...section, id: 'section-overhead', filter: ['all', normal, isOverhead],
      paint: { 'line-color': colour, 'line-width': lineWidth, 'line-dasharray': [6, 2, 1, 2] },
    },
    {
      ...section, id: 'section-open', filter: ['all', ['!', isQuarantined], isOpen],
      paint: { 'line-color': colour, 'line-width': lineWidth, 'line-dasharray': [1.4, 2.2] },
    },
    {
      ...section, id: 'section-quarantined', filter: isQuarantined,
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.quarantined, 'line-width': lineWidth, 'line-dasharray': [0.2, 2.2] },
    },
  ];
}

export function gridNodeLayers(palette: MapPalette): LayerSpecification[] {
  const stations: ExpressionSpecification = ['!', ['in', ['get', 'kind'], ['literal', ['JUNCTION', 'POLE']]]];
  return [
    {
      id: 'node-dot', type: 'circle', source: GRID, 'source-layer': 'node', minzoom: 12.5, maxzoom: SYMBOL_ZOOM, filter: stations,
      paint: {
        'circle-color': palette.symbolFill,
        'circle-stroke-color': palette.gridLine,
        'circle-stroke-width': 1,
        'circle-radius': ['match', ['get', 'kind'], 'SWITCHING_STATION', 3.4, 'RING_MAIN_UNIT', 2.6, 1.8],
      },
    },
    {
      id: 'node-symbol', type: 'symbol', source: GRID, 'source-layer': 'node', minzoom: SYMBOL_ZOOM, filter: ['!=', ['get', 'kind'], 'JUNCTION'],
      layout: {
        'icon-image': ['concat', 'node-', ['get', 'kind']],
        'icon-size': ['interpolate', ['linear'], ['zoom'], SYMBOL_ZOOM, 0.7, 17, 1.1],
        'icon-allow-overlap': true,
        'text-field': ['step', ['zoom'], '', 16, ['coalesce', ['get', 'name'], '']],
        'text-font': LABEL_FONT, 'text-size': 11, 'text-anchor': 'top', 'text-offset': [0, 0.9],
        'text-optional': true, 'text-max-width': 9,
      },
      paint: { 'text-color': palette.gridLabel, 'text-halo-color': palette.gridHalo, 'text-halo-width': 1.5 },
    },
    {
      id: 'substation', type: 'symbol', source: GRID, 'source-layer': 'substation',
      layout: {
        'icon-image': SUBSTATION_IMAGE,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.6, 14, 0.95, 17, 1.3],
        'icon-allow-overlap': true,
        'text-field': ['step', ['zoom'], '', 11.5, ['coalesce', ['get', 'name'], '']],
        'text-font': LABEL_FONT_BOLD, 'text-size': ['interpolate', ['linear'], ['zoom'], 11, 11, 16, 13.5],
        'text-anchor': 'top', 'text-offset': [0, 1.15], 'text-optional': true, 'text-max-width': 8,
      },
      paint: { 'text-color': palette.gridLabel, 'text-halo-color': palette.gridHalo, 'text-halo-width': 1.8 },
    },
  ];
}

const NOTHING: ExpressionSpecification = ['in', ['get', 'id'], ['literal', []]];

export function pointedLayers(palette: MapPalette): LayerSpecification[] {
  const ring = { 'circle-color': palette.pointed, 'circle-opacity': 0.25, 'circle-stroke-color': palette.pointed, 'circle-stroke-width': 2.5 };
  return [
    {
      id: POINTED_FEEDER_LAYER, type: 'line', source: GRID, 'source-layer': 'section', filter: NOTHING,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.pointed, 'line-width': 6, 'line-opacity': 0.45 },
    },
    { id: POINTED_NODE_LAYER, type: 'circle', source: GRID, 'source-layer': 'node', filter: NOTHING, paint: { ...ring, 'circle-radius': 14 } },
    { id: POINTED_SUBSTATION_LAYER, type: 'circle', source: GRID, 'source-layer': 'substation', filter: NOTHING, paint: { ...ring, 'circle-radius': 22 } },
  ];
}
