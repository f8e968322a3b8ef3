import { Map as MapLibreMap, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Camera } from '../app/viewState';
import type { Bounds } from './schemeFeatures';

// The worker is a file of our own origin: the content security policy allows no blob.
setWorkerUrl(workerUrl);

export interface MapStart {
  container: HTMLElement;
  style: StyleSpecification;
  extent: Bounds;
  camera: Camera | undefined;
}

/** Returns undefined where the browser cannot draw (no WebGL2); the list beside the map works without it. */
export function createMap({ container, style, extent, camera }: MapStart): MapLibreMap | undefined {
  try {
    return new MapLibreMap({
      container,
      style,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      minZoom: 7,
      maxZoom: 19,
      maxBounds: grow(extent, 1.2),
      ...startView(extent, camera),
    });
  } catch (failure) {
    console.error('the map cannot be drawn', failure);
    return undefined;
  }
}

function startView(extent: Bounds, camera: Camera | undefined) {
  if (camera) {
    return { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom };
  }
  return { bounds: extent, fitBoundsOptions: { padding: 24 } };
}

/** The box enlarged on each side by `factor` of its size: room to look around, not to get lost. */
function grow([west, south, east, north]: Bounds, factor: number): Bounds {
  const [dx, dy] = [(east - west) * factor, (north - south) * factor];
  return [Math.max(west - dx, -180), Math.max(south - dy, -85), Math.min(east + dx, 180), Math.min(north + dy, 85)];
}
