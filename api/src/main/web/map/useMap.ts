import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Camera } from '../app/viewState';
import { createMap } from './createMap';
import { markFirstMap } from './firstMap';
import { readSchemeColours } from './schemeColours';
import type { Bounds, SchemeDrawing } from './schemeFeatures';
import { showFeatures } from './showFeatures';
import { buildStyle } from './style/buildStyle';
import { PALETTES, type Theme } from './style/palette';
import { SCHEMES } from './style/schemeLayers';
import { addSymbols } from './symbols/draw';

/** `unavailable` where the browser has no WebGL2. */
export type MapHandle = MapLibreMap | 'unavailable' | undefined;

export interface MapInput {
  extent: Bounds;
  camera: Camera | undefined;
  theme: Theme;
  features: SchemeDrawing;
}

/** Owns the map object: made once, restyled with the theme, fed with the routes. */
export function useMap(container: RefObject<HTMLElement | null>, { extent, camera, theme, features }: MapInput): MapHandle {
  const [map, setMap] = useState<MapHandle>();
  const current = useRef({ theme, features });
  current.current = { theme, features };
  const start = useRef({ extent, camera });

  useEffect(() => {
    if (!container.current) {
      return undefined;
    }
    const style = buildStyle(current.current.theme, readSchemeColours(), collectionOf(current.current.features));
    const created = createMap({ container: container.current, style, ...start.current });
    setMap(created ?? 'unavailable');
    if (created) {
      tellWhenDrawn(created);
      markFirstMap(created);
    }
    created?.on('style.load', () => {
      addSymbols(created, PALETTES[current.current.theme]);
      showFeatures(created, SCHEMES, current.current.features.features);
    });
    return () => created?.remove();
  }, [container]);

  useRestyle(map, theme, current);

  useEffect(() => {
    if (map && map !== 'unavailable') {
      showFeatures(map, SCHEMES, features.features);
    }
  }, [map, features]);

  return map;
}

function useRestyle(map: MapHandle, theme: Theme, current: RefObject<{ features: SchemeDrawing }>): void {
  const drawn = useRef(theme);
  useEffect(() => {
    if (map && map !== 'unavailable' && drawn.current !== theme) {
      drawn.current = theme;
      map.setStyle(buildStyle(theme, readSchemeColours(), collectionOf(current.current.features)), { diff: false });
    }
  }, [map, theme, current]);
}

/** Marks the container with the view while everything asked for is drawn: what a screenshot or a journey waits for. */
function tellWhenDrawn(map: MapLibreMap): void {
  const { dataset } = map.getContainer();
  map.on('idle', () => {
    const { lng, lat } = map.getCenter();
    dataset.view = `${map.getZoom().toFixed(3)}/${lng.toFixed(5)}/${lat.toFixed(5)}`;
    dataset.drawn = 'true';
  });
  for (const event of ['movestart', 'dataloading'] as const) {
    map.on(event, () => {
      delete dataset.drawn;
    });
  }
}

function collectionOf({ type, features }: SchemeDrawing): FeatureCollection {
  return { type, features: [...features] };
}
