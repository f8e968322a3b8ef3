import { ScaleControl, type Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';

/** The map's scale bar, placed in our own corner so that it never collides with the attribution. */
export function ScaleBar({ map }: { map: MapLibreMap | undefined }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!map) {
      return undefined;
    }
    const scale = new ScaleControl({ maxWidth: 110, unit: 'metric' });
    host.current?.append(scale.onAdd(map));
    return () => scale.onRemove();
  }, [map]);
  return <div className="scale-bar" ref={host} />;
}
