import type { Feature } from 'geojson';
import type { LayerSpecification, Map as MapLibreMap, VectorTileSource } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { showFeatures } from './showFeatures';
import { GRID } from './style/gridLayers';
import { PALETTES, type MapPalette, type Theme } from './style/palette';
import type { MapHandle } from './useMap';

/** A layer, and the layer of the base map it lies below; above all of them without one. */
export interface OverlayLayer {
  layer: LayerSpecification;
  below?: string;
}

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];
type LayoutName = Parameters<MapLibreMap['setLayoutProperty']>[1];

/** Vector tiles of the service; another address means other content. */
export interface TileSet {
  url: string;
  minzoom: number;
  maxzoom: number;
}

/** What a page draws over streets and grid. */
export interface Overlay {
  /** The same layers have the same name; what they look like may still change. */
  name: string;
  sources: Readonly<Record<string, readonly Feature[] | TileSet>>;
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
      for (const { layer, below } of overlay.layers(PALETTES[theme])) {
        if (map.getLayer(layer.id)) {
          restyle(map, layer);
        } else {
          map.addLayer(layer, below);
        }
      }
    };
    if (map.getSource(GRID)) {
      draw();
    }
    map.on('style.load', draw);
    return () => void map.off('style.load', draw);
  }, [map, theme, overlay]);
}

function feed(map: MapLibreMap, { sources }: Overlay): void {
  for (const [name, content] of Object.entries(sources)) {
    if (isTileSet(content)) {
      feedTiles(map, name, content);
    } else {
      feedFeatures(map, name, content);
    }
  }
}

function isTileSet(content: readonly Feature[] | TileSet): content is TileSet {
  return 'url' in content;
}

function feedTiles(map: MapLibreMap, name: string, { url, minzoom, maxzoom }: TileSet): void {
  const source = map.getSource<VectorTileSource>(name);
  if (!source) {
    map.addSource(name, { type: 'vector', tiles: [url], minzoom, maxzoom });
  } else if (source.tiles[0] !== url) {
    source.setTiles([url]);
  }
}

function feedFeatures(map: MapLibreMap, name: string, features: readonly Feature[]): void {
  if (map.getSource(name)) {
    showFeatures(map, name, features);
  } else {
    map.addSource(name, { type: 'geojson', data: { type: 'FeatureCollection', features: [...features] } });
  }
}

/** The map itself passes over what has stayed the same. */
function restyle(map: MapLibreMap, layer: LayerSpecification): void {
  if ('filter' in layer) {
    map.setFilter(layer.id, layer.filter);
  }
  Object.entries(layer.paint ?? {}).forEach(([name, value]) => map.setPaintProperty(layer.id, name as PaintName, value));
  Object.entries(layer.layout ?? {}).forEach(([name, value]) => map.setLayoutProperty(layer.id, name as LayoutName, value));
}

function remove(map: MapLibreMap, { sources, layers }: Overlay, palette: MapPalette): void {
  layers(palette)
    .filter(({ layer }) => map.getLayer(layer.id))
    .forEach(({ layer }) => map.removeLayer(layer.id));
  Object.keys(sources)
    .filter((name) => map.getSource(name))
    .forEach((name) => map.removeSource(name));
}
