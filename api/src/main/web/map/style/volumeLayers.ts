import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SCHEME_LETTERS } from '../../scheme/identity';
import type { MapPalette } from './palette';
import type { SchemeColours } from './schemeLayers';

export const VOLUMES = 'volumes';

/** Stations, poles and the works of the chosen scheme standing up; empty while the map is seen from above. */
export function volumeLayers(palette: MapPalette, colours: SchemeColours): LayerSpecification[] {
  const colour = ['match', ['get', 'letter'], ...SCHEME_LETTERS.flatMap((letter) => [letter, colours[letter]]), palette.gridLine];
  return [
    {
      id: 'volume', type: 'fill-extrusion', source: VOLUMES,
      paint: {
        'fill-extrusion-color': colour as unknown as ExpressionSpecification,
        'fill-extrusion-base': ['get', 'base_m'],
        'fill-extrusion-height': ['get', 'height_m'],
        'fill-extrusion-opacity': 0.88,
        'fill-extrusion-vertical-gradient': true,
      },
    },
  ];
}
