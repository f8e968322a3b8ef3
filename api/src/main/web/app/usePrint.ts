import { useCallback, useRef, useState, type RefObject } from 'react';
import type { Position, Scheme } from '../api-client/types';
import { connectionMarkers, customerPosition } from '../map/schemeFeatures';
import type { MapPicture } from '../print/mapPicture';
import type { Paper } from '../print/PrintButton';
import { placesOn } from '../print/PrintedMap';
import type { PrintJob } from '../print/PrintSheet';

/** How the map hands out its picture; undefined while there is no map. */
export type PictureTaker = ((places: readonly Position[]) => Promise<MapPicture>) | undefined;

export interface Print {
  job: PrintJob | undefined;
  camera: RefObject<PictureTaker>;
  start(paper: Paper): void;
  done(): void;
}

/** Takes the picture of the map first: on paper there is no time to draw it. */
export function usePrint(schemes: readonly Scheme[]): Print {
  const [job, setJob] = useState<PrintJob>();
  const camera = useRef<PictureTaker>(undefined);
  const start = useCallback(
    (paper: Paper) => {
      const places = placesOn(connectionMarkers(schemes, schemes[0]?.id), customerPosition(schemes));
      const taken = camera.current?.(places) ?? Promise.resolve(undefined);
      void taken.then((picture) => setJob({ paper, schemes, picture }));
    },
    [schemes],
  );
  const done = useCallback(() => setJob(undefined), []);
  return { job, camera, start, done };
}
