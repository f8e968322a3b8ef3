import { Map as MapLibreMap, prewarm, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Camera } from '../app/viewState';
import { openingZoom } from './openingZoom';
import type { Bounds } from './schemeFeatures';
import { drawWholeFirst } from './wholeFirstFrame';

// The worker is a file of our own origin: the content security policy allows no blob.
setWorkerUrl(workerUrl);
// It starts while the page still waits for the grid's extent.
prewarm();

/** Labels appear and go in this time, unless less motion is asked for. */
const FADE_MS = 300;

export interface MapStart {
  container: HTMLElement;
  style: StyleSpecification;
  extent: Bounds;
  camera: Camera | undefined;
}

/** Returns undefined where the browser cannot draw (no WebGL2); the list beside the map works without it. */
export function createMap({ container, style, extent, camera }: MapStart): MapLibreMap | undefined {
  try {
    const map = new MapLibreMap({
      container,
      style,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      minZoom: 7,
      maxZoom: 19,
      maxBounds: grow(extent, 1.2),
      fadeDuration: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FADE_MS,
      ...startView(extent, camera),
    });
    drawNoSky(map);
    drawWholeFirst(map);
    if (!camera) {
      map.jumpTo({ zoom: openingZoom(map.getZoom()) });
    }
    return map;
  } catch (failure) {
    console.error('the map cannot be drawn', failure);
    return undefined;
  }
}

/**
 * Leaves out the sky that the library draws behind every map, transparent where the style has none: a quarter of the work of a frame
 * where no graphics card does it, for no pixel that is seen. It has no option for that.
 */
function drawNoSky({ painter }: MapLibreMap): void {
  painter.drawFunctions = { ...painter.drawFunctions, sky: () => undefined };
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
