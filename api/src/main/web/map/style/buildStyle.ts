import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import { serviceUrl } from '../../api-client/client';
import { areaLayers, GRID, gridLineLayers, gridNodeLayers, pointedLayers } from './gridLayers';
import { PALETTES, type Theme } from './palette';
import { SCHEMES, schemeLayers, schemeLetters, type SchemeColours } from './schemeLayers';
import { streetLabels, streetLayers, STREETS } from './streetLayers';
import { volumeLayers, VOLUMES } from './volumeLayers';
import { wishLayers, WISHES } from './wishLayers';

/** Tiles beyond this zoom are enlarged; 1/4096 of a tile is then below a metre. */
const TILE_MAX_ZOOM = 15;

/** The whole style. It names no outside address: tiles come from this service, labels from local fonts. */
export function buildStyle(
  theme: Theme,
  colours: SchemeColours,
  schemes: GeoJSONSourceSpecification['data'],
): StyleSpecification {
  const palette = PALETTES[theme];
  return {
    version: 8,
    // Changes of colour are shown at once: motion is kept for where it helps to keep the bearings.
    transition: { duration: 0, delay: 0 },
    sources: {
      [STREETS]: { type: 'vector', tiles: [tileUrl('streets')], minzoom: 8, maxzoom: TILE_MAX_ZOOM },
      [GRID]: { type: 'vector', tiles: [tileUrl('grid')], minzoom: 8, maxzoom: TILE_MAX_ZOOM },
      [SCHEMES]: { type: 'geojson', data: schemes },
      [WISHES]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
      [VOLUMES]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      // The land is the page's own ground, seen through the map (`--map-land`): a layer of it would be drawn pixel by pixel in each frame.
      ...areaLayers(palette),
      ...streetLayers(palette),
      ...gridLineLayers(palette),
      ...wishLayers(palette),
      ...schemeLayers(palette, colours),
      ...streetLabels(palette),
      ...volumeLayers(palette, colours),
      ...pointedLayers(palette),
      ...gridNodeLayers(palette),
      ...schemeLetters(palette, colours),
    ],
  };
}

function tileUrl(layer: string): string {
  return `${serviceUrl(`tiles/${layer}/`)}{z}/{x}/{y}.mvt`;
}
