import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { Position, Scheme } from '../api-client/types';
import { letterOf } from '../scheme/identity';

export interface RouteProperties {
  schemeId: string;
  letter: string;
  selected: boolean;
  /** Drawing order: worse ranks first, the selected scheme last. */
  order: number;
}

/** One line per source of every scheme. */
export function schemeFeatures(
  schemes: readonly Scheme[],
  selectedId: string | undefined,
): FeatureCollection<LineString, RouteProperties> {
  return { type: 'FeatureCollection', features: schemes.flatMap((scheme) => routesOf(scheme, scheme.id === selectedId)) };
}

function routesOf(scheme: Scheme, selected: boolean): Feature<LineString, RouteProperties>[] {
  const properties = {
    schemeId: scheme.id,
    letter: letterOf(scheme),
    selected,
    order: selected ? 0 : -scheme.rank,
  };
  return scheme.sources
    .filter((source) => source.route.geometry.coordinates.length > 1)
    .map((source) => ({ type: 'Feature', properties, geometry: source.route.geometry }));
}

/** Where the customer is: the end of any route. */
export function customerPosition(schemes: readonly Scheme[]): Position | undefined {
  return schemes[0]?.sources[0]?.route.geometry.coordinates.at(-1);
}

export type Bounds = [west: number, south: number, east: number, north: number];

/** The box around all routes of the given schemes. */
export function boundsOf(schemes: readonly Scheme[]): Bounds | undefined {
  const positions = schemes.flatMap((scheme) => scheme.sources.flatMap((source) => source.route.geometry.coordinates));
  if (positions.length === 0) {
    return undefined;
  }
  return positions.reduce<Bounds>(
    ([west, south, east, north], [lon, lat]) => [
      Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

export interface ConnectionMarker {
  key: string;
  position: Position;
  /** Letters of the schemes that begin here, best first. */
  letters: string[];
  selected: boolean;
}

/** Schemes that share a connection point share a marker. */
export function connectionMarkers(schemes: readonly Scheme[], selectedId: string | undefined): ConnectionMarker[] {
  const byPlace = new Map<string, ConnectionMarker>();
  for (const scheme of schemes) {
    for (const source of scheme.sources) {
      const position = source.connection_point.coordinates ?? source.route.geometry.coordinates[0];
      if (!position) {
        continue;
      }
      const key = position.map((degree) => degree.toFixed(6)).join(',');
      const marker = byPlace.get(key) ?? { key, position, letters: [], selected: false };
      byPlace.set(key, marker);
      if (!marker.letters.includes(letterOf(scheme))) {
        marker.letters.push(letterOf(scheme));
      }
      marker.selected ||= scheme.id === selectedId;
    }
  }
  return [...byPlace.values()];
}
