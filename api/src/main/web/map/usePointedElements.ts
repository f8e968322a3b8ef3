import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Position, Scheme } from '../api-client/types';
import { GRID, POINTED_FEEDER_LAYER, POINTED_NODE_LAYER, POINTED_SUBSTATION_LAYER } from './style/gridLayers';
import type { Insets } from './useFocus';
import type { MapHandle } from './useMap';

/** What the diagram and the map say to each other. */
export interface PointedElements {
  /** Marked on the map. */
  pointed: readonly string[];
  /** To be brought into view; a new array each time. */
  shown: readonly string[] | undefined;
  onPoint(elements: readonly string[]): void;
}

const NODE_LAYERS = ['node-dot', 'node-symbol', 'substation'];
const CLOSE_ZOOM = 16;

/** Marks the elements that are pointed at in the diagram, goes to those that are chosen there, and tells what is pointed at here. */
export function usePointedElements(map: MapHandle, { pointed, shown, onPoint }: PointedElements, schemes: readonly Scheme[], insets: Insets): void {
  useEffect(() => {
    if (!map || map === 'unavailable') {
      return undefined;
    }
    const mark = () => {
      const among = (property: string): ExpressionSpecification => ['in', ['get', property], ['literal', [...pointed]]];
      const filters: Array<[string, FilterSpecification]> = [
        [POINTED_NODE_LAYER, among('id')],
        [POINTED_SUBSTATION_LAYER, among('id')],
        [POINTED_FEEDER_LAYER, among('feeder')],
      ];
      filters.filter(([layer]) => map.getLayer(layer)).forEach(([layer, filter]) => map.setFilter(layer, filter));
    };
    mark();
    map.on('style.load', mark);
    return () => void map.off('style.load', mark);
  }, [map, pointed]);

  const latest = useRef({ onPoint, schemes, insets });
  latest.current = { onPoint, schemes, insets };
  useEffect(() => {
    const place = map && map !== 'unavailable' && shown ? placeOf(map, shown, latest.current.schemes) : undefined;
    if (place && map && map !== 'unavailable') {
      const { left, right, top, bottom } = latest.current.insets;
      // A shift instead of padding: padding would stay with the map for all later moves.
      map.easeTo({ center: place, zoom: Math.max(map.getZoom(), CLOSE_ZOOM), offset: [(left - right) / 2, (top - bottom) / 2] });
    }
  }, [map, shown]);

  useEffect(() => {
    if (!map || map === 'unavailable') {
      return undefined;
    }
    let last = '';
    const onMove = ({ point }: { point: { x: number; y: number } }) => {
      const layers = NODE_LAYERS.filter((layer) => map.getLayer(layer));
      const [hit] = map.queryRenderedFeatures([point.x, point.y], { layers });
      const id = typeof hit?.properties.id === 'string' ? hit.properties.id : '';
      if (id !== last) {
        last = id;
        latest.current.onPoint(id ? [id] : []);
      }
    };
    map.on('mousemove', onMove);
    return () => void map.off('mousemove', onMove);
  }, [map]);
}

/** Where an element is: a connection point by its own position, any other as far as its tile is loaded. */
function placeOf(map: Exclude<MapHandle, 'unavailable' | undefined>, elements: readonly string[], schemes: readonly Scheme[]): Position | undefined {
  const points = schemes.flatMap(({ sources }) => sources.map(({ connection_point }) => connection_point));
  const point = points.find(({ id }) => elements.includes(id));
  if (point?.coordinates) {
    return point.coordinates;
  }
  for (const sourceLayer of ['node', 'substation']) {
    const [found] = map.querySourceFeatures(GRID, { sourceLayer, filter: ['in', ['get', 'id'], ['literal', [...elements]]] });
    if (found?.geometry.type === 'Point') {
      return found.geometry.coordinates as Position;
    }
  }
  return undefined;
}
