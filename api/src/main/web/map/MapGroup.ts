import { Marker, type Map as MapLibreMap, type MapMouseEvent } from 'maplibre-gl';

/**
 * Maps that move together: what one shows, the others show, and where the pointer is on one, the others mark. Maps may join
 * and leave at any time.
 */
export class MapGroup {
  private readonly maps = new Map<MapLibreMap, Marker>();
  private moving = false;

  /** Takes the view of the first map of the group; returns how to leave. */
  join(map: MapLibreMap): () => void {
    const [first] = this.maps.keys();
    if (first) {
      map.jumpTo(viewOf(first));
    }
    this.maps.set(map, crosshair());
    const onMove = () => this.follow(map);
    const onPointer = (event: MapMouseEvent) => this.mark(map, event);
    const onLeave = () => this.unmark();
    map.on('move', onMove);
    map.on('mousemove', onPointer);
    map.on('mouseout', onLeave);
    return () => {
      map.off('move', onMove);
      map.off('mousemove', onPointer);
      map.off('mouseout', onLeave);
      this.maps.get(map)?.remove();
      this.maps.delete(map);
    };
  }

  private follow(leader: MapLibreMap): void {
    if (this.moving) {
      return;
    }
    this.moving = true;
    for (const map of this.maps.keys()) {
      if (map !== leader) {
        map.jumpTo(viewOf(leader));
      }
    }
    this.moving = false;
  }

  private mark(pointed: MapLibreMap, { lngLat }: MapMouseEvent): void {
    for (const [map, marker] of this.maps) {
      if (map === pointed) {
        marker.remove();
      } else {
        marker.setLngLat(lngLat).addTo(map);
      }
    }
  }

  private unmark(): void {
    this.maps.forEach((marker) => marker.remove());
  }
}

function viewOf(map: MapLibreMap) {
  return { center: map.getCenter(), zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

function crosshair(): Marker {
  const element = document.createElement('div');
  element.className = 'crosshair';
  element.setAttribute('aria-hidden', 'true');
  return new Marker({ element });
}
