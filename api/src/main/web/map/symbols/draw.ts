import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapPalette } from '../style/palette';
import { HATCH_IMAGE, NODE_PREFIX, SUBSTATION_IMAGE, SWITCH_PREFIX } from './names';

type Brush = CanvasRenderingContext2D;

const PIXEL_RATIO = 2;
const NODE_SIZE = 22;
const SUBSTATION_SIZE = 30;
const HATCH_SIZE = 10;
const SWITCH_SIZE = 26;

/** Draws the symbols of the field onto the map, in the colours of the palette. Coordinates are in CSS pixels. */
export function addSymbols(map: MapLibreMap, palette: MapPalette): void {
  for (const [kind, draw] of Object.entries(NODE_SYMBOLS)) {
    addImage(map, NODE_PREFIX + kind, NODE_SIZE, (brush) => {
      prepare(brush, palette);
      draw(brush, NODE_SIZE / 2, palette);
    });
  }
  addImage(map, SUBSTATION_IMAGE, SUBSTATION_SIZE, (brush) => {
    prepare(brush, palette);
    drawSubstation(brush, SUBSTATION_SIZE / 2, palette);
  });
  for (const action of ['CLOSE', 'OPEN'] as const) {
    addImage(map, SWITCH_PREFIX + action, SWITCH_SIZE, (brush) => drawSwitch(brush, SWITCH_SIZE / 2, palette, action));
  }
  addImage(map, HATCH_IMAGE, HATCH_SIZE, (brush) => drawHatch(brush, palette));
}

function addImage(map: MapLibreMap, name: string, size: number, draw: (brush: Brush) => void): void {
  if (map.hasImage(name)) {
    map.removeImage(name);
  }
  const canvas = document.createElement('canvas');
  canvas.width = size * PIXEL_RATIO;
  canvas.height = size * PIXEL_RATIO;
  // Read back at once: a canvas on the graphics card would make every symbol wait for it.
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (brush) {
    brush.scale(PIXEL_RATIO, PIXEL_RATIO);
    draw(brush);
    map.addImage(name, brush.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: PIXEL_RATIO });
  }
}

function prepare(brush: Brush, palette: MapPalette): void {
  brush.lineWidth = 1.5;
  brush.lineJoin = 'round';
  brush.lineCap = 'round';
  brush.strokeStyle = palette.gridLine;
  brush.fillStyle = palette.symbolFill;
}

/** One drawer per node kind; `c` is the centre. */
const NODE_SYMBOLS: Record<string, (brush: Brush, c: number, palette: MapPalette) => void> = {
  /** A switch in its bay: an open box with a stem. */
  BAY: (brush, c) => {
    box(brush, c, 4);
    line(brush, [c, c - 4], [c, c - 8]);
    line(brush, [c, c + 4], [c, c + 8]);
  },
  /** A busbar in a box with feeders below. */
  SWITCHING_STATION: (brush, c) => {
    box(brush, c, 8);
    line(brush, [c - 5.5, c - 2.5], [c + 5.5, c - 2.5]);
    for (const x of [c - 4, c, c + 4]) {
      line(brush, [x, c - 2.5], [x, c + 4.5]);
    }
  },
  /** A ring passing a box. */
  RING_MAIN_UNIT: (brush, c) => {
    box(brush, c, 7);
    circle(brush, c, c, 3.4, false);
  },
  CABLE_BRANCH_BOX: (brush, c) => {
    box(brush, c, 5.5);
    line(brush, [c, c + 3], [c, c]);
    line(brush, [c, c], [c - 3, c - 3]);
    line(brush, [c, c], [c + 3, c - 3]);
  },
  POLE: (brush, c) => {
    circle(brush, c, c, 2.6, true);
  },
  /** Two interlocked windings. */
  DISTRIBUTION_STATION: (brush, c) => {
    circle(brush, c - 2.4, c, 4, true);
    circle(brush, c + 2.4, c, 4, true);
    circle(brush, c - 2.4, c, 4, false);
  },
};

function drawSubstation(brush: Brush, c: number, palette: MapPalette): void {
  brush.lineWidth = 1.8;
  brush.fillStyle = palette.gridLine;
  brush.beginPath();
  brush.roundRect(c - 12, c - 12, 24, 24, 5);
  brush.fill();
  brush.strokeStyle = palette.symbolFill;
  circle(brush, c, c - 3.4, 5.2, false);
  circle(brush, c, c + 3.4, 5.2, false);
}

/** Two contacts and the blade between them, as it is after the operation. */
function drawSwitch(brush: Brush, c: number, palette: MapPalette, action: 'CLOSE' | 'OPEN'): void {
  prepare(brush, palette);
  brush.strokeStyle = palette.pointed;
  brush.lineWidth = 2;
  box(brush, c, 11);
  line(brush, [c - 9, c + 2], [c - 5, c + 2]);
  line(brush, [c + 5, c + 2], [c + 9, c + 2]);
  line(brush, [c - 5, c + 2], action === 'CLOSE' ? [c + 5, c + 2] : [c + 4, c - 6]);
  brush.fillStyle = palette.pointed;
  for (const x of [c - 5, c + 5]) {
    brush.beginPath();
    brush.arc(x, c + 2, 2, 0, 2 * Math.PI);
    brush.fill();
  }
}

function drawHatch(brush: Brush, palette: MapPalette): void {
  brush.strokeStyle = palette.restricted;
  brush.lineWidth = 1;
  brush.globalAlpha = 0.75;
  for (const shift of [-HATCH_SIZE, 0, HATCH_SIZE]) {
    line(brush, [shift, HATCH_SIZE], [shift + HATCH_SIZE, 0]);
  }
}

function box(brush: Brush, c: number, half: number): void {
  brush.beginPath();
  brush.roundRect(c - half, c - half, 2 * half, 2 * half, 2);
  brush.fill();
  brush.stroke();
}

function circle(brush: Brush, x: number, y: number, radius: number, filled: boolean): void {
  brush.beginPath();
  brush.arc(x, y, radius, 0, 2 * Math.PI);
  if (filled) {
    brush.fill();
  }
  brush.stroke();
}

function line(brush: Brush, from: [number, number], to: [number, number]): void {
  brush.beginPath();
  brush.moveTo(...from);
  brush.lineTo(...to);
  brush.stroke();
}
