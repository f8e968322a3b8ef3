import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { GRID } from './style/gridLayers';
import { PALETTES, type MapPalette, type Theme } from './style/palette';
import type { MapHandle } from './useMap';

/** A layer, and the layer of the base map it lies below; above all of them without one. */
export interface OverlayLayer {
  layer: LayerSpecification;
  below?: string;
}

/** What a page draws over streets and grid. */
export interface Overlay {
  /** The same layers have the same name. */
  name: string;
  sources: Readonly<Record<string, readonly Feature[]>>;
  layers(palette: MapPalette): readonly OverlayLayer[];
}

/** Draws it, and again whenever the style was loaded anew. */
export function useOverlay(map: MapHandle, theme: Theme, overlay: Overlay): void {
  const drawn = useRef<Overlay>(undefined);
  useEffect(() => {
    if (!map || map === 'unavailable') {
      return undefined;
    }
    const draw = () => {
      if (drawn.current && drawn.current.name !== overlay.name) {
        remove(map, drawn.current, PALETTES[theme]);
      }
      drawn.current = overlay;
      feed(map, overlay);
      overlay
        .layers(PALETTES[theme])
        .filter(({ layer }) => !map.getLayer(layer.id))
        .forEach(({ layer, below }) => map.addLayer(layer, below));
    };
    if (map.getSource(GRID)) {
      draw();
    }
    map.on('style.load', draw);
    return () => void map.off('style.load', draw);
  }, [map, theme, overlay]);
}

function feed(map: MapLibreMap, { sources }: Overlay): void {
  for (const [name, features] of Object.entries(sources)) {
    const data: FeatureCollection = { type: 'FeatureCollection', features: [...features] };
    const source = map.getSource<GeoJSONSource>(name);
    if (source) {
      void source.setData(data);
    } else {
      map.addSource(name, { type: 'geojson', data });
    }
  }
}

function remove(map: MapLibreMap, { sources, layers }: Overlay, palette: MapPalette): void {
  layers(palette)
    .filter(({ layer }) => map.getLayer(layer.id))
    .forEach(({ layer }) => map.removeLayer(layer.id));
  Object.keys(sources)
    .filter((name) => map.getSource(name))
    .forEach((name) => map.removeSource(name));
}
