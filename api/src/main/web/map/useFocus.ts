import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Scheme } from '../api-client/types';
import { boundsOf, connectionMarkers, customerPosition, type Bounds } from './schemeFeatures';
import type { MapHandle } from './useMap';

/** Space in pixels that panels take from the map's sides. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Focus {
  /** Id of the answer shown. */
  answerId: string | undefined;
  schemes: readonly Scheme[];
  selected: Scheme | undefined;
  /** What the drawer covers, or will cover as soon as a new answer is shown. */
  insets: Insets;
  /** True when the first answer came with the address: its view is kept, unless the chosen scheme is not in it. */
  keepFirstView: boolean;
  /** Changes when the map gets another size or purpose: what it is about is then shown whole again. */
  layout: string;
}

/** Markers stand up from their place, and the buttons are in the upper left corner. */
const MARGIN_PX: Insets = { top: 80, right: 48, bottom: 48, left: 92 };
/** As far as the buttons reach, with half a flag of one letter: not even a small map shows anything there. */
const LEAST_LEFT_PX = 66;
const MAX_FIT_ZOOM = 16.5;
const MOVE_MS = 600;

/** Shows all routes of a new answer; afterwards moves only when a part of the chosen scheme is hidden. */
export function useFocus(map: MapHandle, { answerId, schemes, selected, insets, keepFirstView, layout }: Focus): void {
  const latestInsets = useRef(insets);
  latestInsets.current = insets;
  const keep = useRef(keepFirstView);
  const shown = useRef<string | undefined>(undefined);
  const laidOut = useRef(layout);

  useEffect(() => {
    const [best] = schemes;
    if (!map || map === 'unavailable' || !best) {
      return;
    }
    if (laidOut.current !== layout) {
      // The container has its new size, the map not yet.
      laidOut.current = layout;
      map.resize();
      shown.current = undefined;
    }
    const isNew = shown.current !== answerId;
    shown.current = answerId;
    const target = boundsOf(isNew ? schemes : selected ? [selected] : []);
    const mayStay = !isNew || keep.current;
    keep.current &&= !isNew;
    const chosen = selected ?? best;
    const isSeen = () => isInView(map, boundsOf([chosen]), latestInsets.current) && !isUnderTools(map, chosen);
    const stays = mayStay && (map.isMoving() || isSeen());
    if (target && !stays) {
      map.fitBounds(target, { padding: padding(map, latestInsets.current), maxZoom: MAX_FIT_ZOOM, duration: MOVE_MS });
    }
  }, [map, answerId, schemes, selected, layout]);
}

/** Insets with a margin, as far as the map is large enough for one. */
function padding(map: MapLibreMap, insets: Insets): Insets {
  const { clientWidth, clientHeight } = map.getContainer();
  const across = clientWidth / 8;
  const along = clientHeight / 8;
  return {
    top: insets.top + Math.min(MARGIN_PX.top, along),
    right: insets.right + Math.min(MARGIN_PX.right, across),
    bottom: insets.bottom + Math.min(MARGIN_PX.bottom, along),
    left: insets.left + Math.max(Math.min(MARGIN_PX.left, across), LEAST_LEFT_PX),
  };
}

function isInView(map: MapLibreMap, bounds: Bounds | undefined, insets: Insets): boolean {
  if (!bounds) {
    return true;
  }
  const [west, south, east, north] = bounds;
  const { clientWidth, clientHeight } = map.getContainer();
  const topLeft = map.project([west, north]);
  const bottomRight = map.project([east, south]);
  return (
    topLeft.x >= insets.left &&
    topLeft.y >= insets.top &&
    bottomRight.x <= clientWidth - insets.right &&
    bottomRight.y <= clientHeight - insets.bottom
  );
}

/** What the buttons in the upper left corner hide of a flag of up to three letters above its place: the column for the view, the row beside it. */
const TOOLS_PX = [{ right: 90, bottom: 166 }, { right: 190, bottom: 74 }];

function isUnderTools(map: MapLibreMap, scheme: Scheme): boolean {
  const places = connectionMarkers([scheme], scheme.id).map(({ position }) => position);
  const customer = customerPosition([scheme]);
  return [...places, ...(customer ? [customer] : [])].some((place) => {
    const { x, y } = map.project(place);
    return TOOLS_PX.some(({ right, bottom }) => x < right && y < bottom);
  });
}
