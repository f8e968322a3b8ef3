import { useEffect, useState } from 'react';
import { getCapacity, type CapacityQuestion, type OpenCapacity } from '../api-client/capacity';
import type { Bounds } from '../map/schemeFeatures';
import { failureOf, type Failure } from '../plan/usePlanning';

/** More points are not told apart on a map; the table of all of them is a file. */
export const MOST_POINTS = 2_000;
const SETTLE_MS = 250;
const NOT_YET_MS = 1_000;

export interface CapacityState {
  answer: OpenCapacity | undefined;
  busy: boolean;
  failure: Failure | undefined;
}

/** Open capacity of what the map shows; asked again until the survey is done, and whenever the map comes to rest elsewhere. */
export function useCapacity(bounds: Bounds | undefined, least_kVA: number, withPoints: boolean, language: string): CapacityState {
  const [state, setState] = useState<CapacityState>({ answer: undefined, busy: true, failure: undefined });
  const area = bounds?.map((degrees) => degrees.toFixed(5)).join(',');

  useEffect(() => {
    const controller = new AbortController();
    let timer: number | undefined;
    const bbox = area?.split(',').map(Number) as unknown as CapacityQuestion['bbox'];
    const ask = () => {
      setState(({ answer }) => ({ answer, busy: true, failure: undefined }));
      getCapacity({ bbox, least_kVA, points: withPoints ? MOST_POINTS : 1 }, { signal: controller.signal, language }).then(
        (answer) => {
          const unfinished = answer.state === 'COMPUTING' || answer.state === 'REFRESHING';
          setState({ answer, busy: unfinished, failure: undefined });
          if (unfinished) {
            timer = window.setTimeout(ask, NOT_YET_MS);
          }
        },
        (reason: unknown) => !controller.signal.aborted && setState(({ answer }) => ({ answer, busy: false, failure: failureOf(reason) })),
      );
    };
    timer = window.setTimeout(ask, SETTLE_MS);
    return () => {
      controller.abort();
      window.clearTimeout(timer);
    };
  }, [area, least_kVA, withPoints, language]);
  return state;
}
