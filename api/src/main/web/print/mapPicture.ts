import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../api-client/types';

/** The map as it is seen, for paper. Places are in per cent of its width and height. */
export interface MapPicture {
  image: string;
  width_px: number;
  height_px: number;
  /** Length on the ground of the scale bar, and its share of the width. */
  scale: { length_m: number; share: number };
  /** Degrees by which north is turned from up, clockwise. */
  north_deg: number;
  /** Where the places asked for are, in their order. */
  places: Array<{ left: string; top: string }>;
}

const EARTH_CIRCUMFERENCE_M = 40_075_016.686;
const TILE_PX = 512;
const WIDEST_SCALE = 0.25;

/** The canvas can only be read while it is being drawn. */
export function takePicture(map: MapLibreMap, places: readonly Position[]): Promise<MapPicture> {
  return new Promise((resolve) => {
    map.once('render', () => {
      const canvas = map.getCanvas();
      const { clientWidth, clientHeight } = canvas;
      const metresPerPx = (EARTH_CIRCUMFERENCE_M * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (TILE_PX * 2 ** map.getZoom());
      const length_m = roundLength(clientWidth * WIDEST_SCALE * metresPerPx);
      resolve({
        image: onGround(canvas, getComputedStyle(map.getContainer()).backgroundColor),
        width_px: clientWidth,
        height_px: clientHeight,
        scale: { length_m, share: length_m / metresPerPx / clientWidth },
        north_deg: -map.getBearing(),
        places: places.map((place) => {
          const { x, y } = map.project(place);
          return { left: `${(x / clientWidth) * 100}%`, top: `${(y / clientHeight) * 100}%` };
        }),
      });
    });
    map.triggerRepaint();
  });
}

/** The map's canvas lets the ground below it be seen; a picture needs it. */
function onGround(canvas: HTMLCanvasElement, colour: string): string {
  const picture = document.createElement('canvas');
  picture.width = canvas.width;
  picture.height = canvas.height;
  const brush = picture.getContext('2d');
  if (!brush) {
    return canvas.toDataURL('image/png');
  }
  brush.fillStyle = colour;
  brush.fillRect(0, 0, picture.width, picture.height);
  brush.drawImage(canvas, 0, 0);
  return picture.toDataURL('image/png');
}

/** The longest of 1, 2, 5, 10, 20, … that is not longer than the given length. */
export function roundLength(longest_m: number): number {
  const power = 10 ** Math.floor(Math.log10(longest_m));
  return ([5, 2].find((step) => step * power <= longest_m) ?? 1) * power;
}
