import { useEffect, useRef } from 'react';
import type { Camera } from '../app/viewState';
import type { MapHandle } from './useMap';

/** Tells where the map looks at first and whenever it comes to rest after a move. */
export function useCameraReport(map: MapHandle, onCamera: (camera: Camera) => void): void {
  const latest = useRef(onCamera);
  latest.current = onCamera;
  useEffect(() => {
    if (!map || map === 'unavailable') {
      return undefined;
    }
    const report = () => {
      const { lng, lat } = map.getCenter();
      latest.current({ zoom: map.getZoom(), lon: lng, lat });
    };
    report();
    map.on('moveend', report);
    return () => void map.off('moveend', report);
  }, [map]);
}
