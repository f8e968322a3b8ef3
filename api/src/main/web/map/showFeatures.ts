import type { Feature, GeoJSON } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

type Shown = Pick<MapLibreMap, 'getSource'>;

/** Gives a source what it shall show; nothing happens where it holds just that, because a source that is fed is cut and drawn anew. */
export function showFeatures(map: Shown, source: string, features: readonly Feature[]): void {
  const found = map.getSource<GeoJSONSource>(source);
  if (found && !holds(found.serialize().data, features)) {
    void found.setData({ type: 'FeatureCollection', features: [...features] });
  }
}

function holds(data: GeoJSON | string | undefined, features: readonly Feature[]): boolean {
  return (
    typeof data === 'object' &&
    data.type === 'FeatureCollection' &&
    data.features.length === features.length &&
    data.features.every((feature, n) => feature === features[n])
  );
}
