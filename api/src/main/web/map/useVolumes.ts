import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Position, Scheme } from '../api-client/types';
import { customerPosition } from './schemeFeatures';
import { showFeatures } from './showFeatures';
import { GRID } from './style/gridLayers';
import { VOLUMES } from './style/volumeLayers';
import type { Insets } from './useFocus';
import type { MapHandle } from './useMap';
import { routeVolumes, stationVolumes, type StationPoint } from './volumes';

/** `off` seen from above; else in space, with the chosen scheme built or before it. */
export type Space = 'off' | 'before' | 'after';

const PITCH_DEG = 58;
const BEARING_DEG = -18;
const CLOSE_ZOOM = 16.2;
/** Below this zoom the signs would cover each other. */
const MIN_ZOOM = 13.5;

/** Tilts the map and raises stations and works; turns back to the plain map when that is over. */
export function useVolumes(map: MapHandle, space: Space, selected: Scheme | undefined, insets: Insets): void {
  const inSpace = space !== 'off';
  const latest = useRef({ selected, insets });
  latest.current = { selected, insets };
  useEffect(() => {
    if (!map || map === 'unavailable' || (!inSpace && map.getPitch() === 0)) {
      return;
    }
    map.dragRotate[inSpace ? 'enable' : 'disable']();
    const { selected: shown, insets: { left, right, top, bottom } } = latest.current;
    const place = shown && customerPosition([shown]);
    map.easeTo(
      inSpace
        ? {
            pitch: PITCH_DEG,
            bearing: BEARING_DEG,
            zoom: Math.max(map.getZoom(), CLOSE_ZOOM),
            ...(place ? { center: place, offset: [(left - right) / 2, (top - bottom) / 2] } : {}),
          }
        : { pitch: 0, bearing: 0 },
    );
  }, [map, inSpace]);

  useEffect(() => {
    if (!map || map === 'unavailable') {
      return undefined;
    }
    const show = () => {
      // Flat signs would stand before the raised ones, and before the works there is no route.
      showLayers(map, ['node-dot', 'node-symbol'], !inSpace);
      showLayers(map, ['scheme', 'scheme-casing', 'scheme-letter'], space !== 'before');
    };
    show();
    map.on('style.load', show);
    return () => void map.off('style.load', show);
  }, [map, space, inSpace]);

  useEffect(() => {
    if (!map || map === 'unavailable') {
      return undefined;
    }
    let last = '';
    const raise = () => {
      const stations = inSpace && map.getZoom() >= MIN_ZOOM ? stationsOf(map) : [];
      const features = [...stationVolumes(stations), ...(space === 'after' && selected ? routeVolumes(selected) : [])];
      // The map comes to rest again after each change: only what is new may be set.
      const content = JSON.stringify(features);
      if (content !== last) {
        last = content;
        showFeatures(map, VOLUMES, features);
      }
    };
    raise();
    map.on('idle', raise);
    return () => void map.off('idle', raise);
  }, [map, space, inSpace, selected]);
}

/** Stations and poles of the loaded tiles, each once although tiles overlap. */
function stationsOf(map: MapLibreMap): StationPoint[] {
  const found = new Map<string, StationPoint>();
  for (const sourceLayer of ['substation', 'node']) {
    for (const { properties, geometry } of map.querySourceFeatures(GRID, { sourceLayer })) {
      if (geometry.type === 'Point') {
        const kind = sourceLayer === 'substation' ? 'SUBSTATION' : String(properties.kind);
        found.set(String(properties.id), { kind, position: geometry.coordinates as Position });
      }
    }
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, station]) => station);
}

/** Only what changes is set: the tiles of a layer whose layout is set are cut anew. */
function showLayers(map: MapLibreMap, layers: readonly string[], shown: boolean): void {
  for (const layer of layers.filter((id) => map.getLayer(id))) {
    const isShown = map.getLayoutProperty(layer, 'visibility') !== 'none';
    if (isShown !== shown) {
      map.setLayoutProperty(layer, 'visibility', shown ? 'visible' : 'none');
    }
  }
}
