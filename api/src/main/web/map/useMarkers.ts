import { Marker, type Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Position } from '../api-client/types';
import { letterClass, type SchemeLetter } from '../scheme/identity';
import type { ConnectionMarker } from './schemeFeatures';
import type { MapHandle } from './useMap';

/** Lettered flags at the connection points. The list says the same in words, so they are hidden from readers. */
export function useConnectionMarkers(map: MapHandle, markers: readonly ConnectionMarker[]): void {
  useEffect(() => {
    if (!map || map === 'unavailable') {
      return undefined;
    }
    const placed = markers.map((marker) => place(map, connectionElement(marker), marker.position, marker.lifted ? FLAG_LIFT_OVER_SWITCH_PX : FLAG_LIFT_PX));
    return () => placed.forEach((marker) => marker.remove());
  }, [map, markers]);
}

/** The customer's place: `draft` while it is only in the form. With `onMove` it can be dragged to another place. */
export function useCustomerMarker(
  map: MapHandle,
  position: Position | undefined,
  kind: 'draft' | 'planned',
  onMove?: (position: Position) => void,
): void {
  const [lon, lat] = position ?? [];
  const latest = useRef(onMove);
  latest.current = onMove;
  const movable = onMove !== undefined;
  useEffect(() => {
    if (!map || map === 'unavailable' || lon === undefined || lat === undefined) {
      return undefined;
    }
    const marker = place(map, pinElement(kind), [lon, lat], 0);
    marker.setDraggable(movable);
    marker.getElement().classList.toggle('pin--movable', movable);
    marker.on('dragend', () => {
      const { lng, lat: movedLat } = marker.getLngLat();
      latest.current?.([lng, movedLat]);
    });
    return () => void marker.remove();
  }, [map, lon, lat, kind, movable]);
}

/** Keeps the symbol of the station below the flag visible. */
const FLAG_LIFT_PX = -8;
/** And a switch, which is larger. */
const FLAG_LIFT_OVER_SWITCH_PX = -16;

function place(map: MapLibreMap, node: HTMLElement, position: Position, lift_px: number): Marker {
  node.setAttribute('aria-hidden', 'true');
  return new Marker({ element: node, anchor: 'bottom', offset: [0, lift_px] }).setLngLat(position).addTo(map);
}

function pinElement(kind: 'draft' | 'planned'): HTMLElement {
  const pin = element('div', `pin pin--${kind}`);
  pin.append(element('span', 'pin__head'));
  return pin;
}

function connectionElement(marker: ConnectionMarker): HTMLElement {
  const flag = element('div', `flag${marker.selected ? ' flag--selected' : ''}`);
  for (const letter of marker.letters) {
    const badge = element('span', `flag__letter ${letterClass(letter as SchemeLetter)}`);
    badge.textContent = letter;
    flag.append(badge);
  }
  return flag;
}

function element(tag: string, className: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  return node;
}
