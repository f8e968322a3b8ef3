import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import type { SharedCorridor } from '../api-client/comparison';
import type { Position, Scheme } from '../api-client/types';
import { letterOf } from '../scheme/identity';
import type { SwitchFeature } from './switchFeatures';

export interface RouteProperties {
  /** `COMMON` for what all compared schemes share: it belongs to none of them. `ALTERNATIVE` for a different way of a source. */
  kind: 'SCHEME' | 'COMMON' | 'ALTERNATIVE';
  schemeId: string;
  letter: string;
  selected: boolean;
  /** Drawing order: worse ranks first, the selected scheme last. */
  order: number;
}

export type RouteFeature = Feature<LineString | MultiLineString, RouteProperties>;
export type RouteFeatures = FeatureCollection<LineString | MultiLineString, RouteProperties>;

/** All that the map draws of schemes. */
export interface SchemeDrawing {
  type: 'FeatureCollection';
  features: ReadonlyArray<RouteFeature | SwitchFeature>;
}

/** One line per source of every scheme, and the different routes of the chosen one. */
export function schemeFeatures(schemes: readonly Scheme[], selectedId: string | undefined): RouteFeatures {
  const selected = schemes.filter(({ id }) => id === selectedId);
  return {
    type: 'FeatureCollection',
    features: [...schemes.flatMap((scheme) => routesOf(scheme, scheme.id === selectedId)), ...selected.flatMap(alternativesOf)],
  };
}

/**
 * The corridors of compared schemes: what all of them share once and grey, the rest in the colour of each scheme that runs
 * there.
 */
export function comparedFeatures(schemes: readonly Scheme[], corridors: readonly SharedCorridor[]): RouteFeatures {
  const features = corridors.flatMap(({ schemes: along, geometry }): RouteFeature[] => {
    if (along.length === schemes.length) {
      return [{ type: 'Feature', properties: { kind: 'COMMON', schemeId: '', letter: '', selected: true, order: 0 }, geometry }];
    }
    return schemes
      .filter(({ id }) => along.includes(id))
      .map((scheme) => ({
        type: 'Feature',
        properties: { kind: 'SCHEME', schemeId: scheme.id, letter: letterOf(scheme), selected: true, order: -scheme.rank },
        geometry,
      }));
  });
  return { type: 'FeatureCollection', features };
}

function routesOf(scheme: Scheme, selected: boolean): RouteFeature[] {
  const properties: RouteProperties = {
    kind: 'SCHEME',
    schemeId: scheme.id,
    letter: letterOf(scheme),
    selected,
    order: selected ? 0 : -scheme.rank,
  };
  return scheme.sources
    .filter((source) => source.route.geometry.coordinates.length > 1)
    .map((source) => ({ type: 'Feature', properties, geometry: source.route.geometry }));
}

function alternativesOf(scheme: Scheme): RouteFeature[] {
  const properties: RouteProperties = { kind: 'ALTERNATIVE', schemeId: scheme.id, letter: letterOf(scheme), selected: true, order: 0 };
  return scheme.sources.flatMap(({ alternative }) => (alternative ? [{ type: 'Feature', properties, geometry: alternative.route.geometry }] : []));
}

/** Where the customer is: the end of any route. */
export function customerPosition(schemes: readonly Scheme[]): Position | undefined {
  return schemes[0]?.sources[0]?.route.geometry.coordinates.at(-1);
}

export type Bounds = [west: number, south: number, east: number, north: number];

/** The box around all that is drawn of the given schemes. */
export function boundsOf(schemes: readonly Scheme[]): Bounds | undefined {
  const positions = schemes.flatMap(({ sources }) =>
    sources.flatMap(({ route, alternative, switching }) => [
      ...route.geometry.coordinates,
      ...(alternative?.route.geometry.coordinates ?? []),
      ...(switching?.steps ?? []).flatMap(({ coordinates }) => (coordinates ? [coordinates] : [])),
    ]),
  );
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
  /** Higher above its place, where something else is drawn. */
  lifted?: boolean;
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
