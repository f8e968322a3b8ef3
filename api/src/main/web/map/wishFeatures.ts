import type { Feature, FeatureCollection } from 'geojson';
import type { Position } from '../api-client/types';
import type { Wishes } from '../plan/wishes';

/** What is forbidden on the map, and the outline that is being drawn. */
export function wishFeatures({ areas, stretches }: Wishes, corners: readonly Position[]): FeatureCollection {
  const polygon = (outline: readonly Position[]): Feature => ({
    type: 'Feature',
    properties: { kind: 'area' },
    geometry: { type: 'Polygon', coordinates: [[...outline, ...outline.slice(0, 1)]] },
  });
  const point = (kind: string) => (place: Position): Feature => ({
    type: 'Feature',
    properties: { kind },
    geometry: { type: 'Point', coordinates: place },
  });
  const drawn: Feature[] = corners.length > 1 ? [{ type: 'Feature', properties: { kind: 'outline' }, geometry: { type: 'LineString', coordinates: [...corners] } }] : [];
  return {
    type: 'FeatureCollection',
    features: [...areas.map(polygon), ...stretches.map(({ place }) => point('stretch')(place)), ...drawn, ...corners.map(point('corner'))],
  };
}
