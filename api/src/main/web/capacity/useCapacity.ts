import { useEffect, useState } from 'react';
import { getCapacity, getWholeCapacity, type CapacityQuestion, type OpenCapacity, type PlaceKind } from '../api-client/capacity';
import type { Bounds } from '../map/schemeFeatures';
import { failureOf, type Failure } from '../plan/usePlanning';
import type { SourceCount } from './places';

/** Points in the list, the largest; the map has all of them, and the table of all is a file. */
export const LISTED_POINTS = 300;
const SETTLE_MS = 250;
const NOT_YET_MS = 1_000;

export interface CapacityState {
  answer: OpenCapacity | undefined;
  busy: boolean;
  failure: Failure | undefined;
}

/** The survey an answer is of, by what its figures follow from; undefined where there is none yet. */
export function surveyOf(answer: OpenCapacity | undefined): string | undefined {
  const isThere = answer?.state === 'READY' || answer?.state === 'REFRESHING';
  return isThere ? [answer.grid_version, answer.rulebook_version, answer.reservation_version].join(' ') : undefined;
}

interface State extends CapacityState {
  /** What the answer lists. */
  listed: PlaceKind | undefined;
}

/**
 * Open capacity of what the map shows, with all areas or the largest points, or neither; asked again until the survey is done, and
 * whenever the map comes to rest elsewhere.
 */
export function useCapacity(bounds: Bounds | undefined, least_kVA: number, sources: SourceCount, listed: PlaceKind | undefined, language: string): CapacityState {
  const [state, setState] = useState<State>({ answer: undefined, busy: true, failure: undefined, listed });
  const area = bounds?.map((degrees) => degrees.toFixed(5)).join(',');

  useEffect(() => {
    const controller = new AbortController();
    let timer: number | undefined;
    const bbox = area?.split(',').map(Number) as unknown as CapacityQuestion['bbox'];
    const ask = () => {
      setState((known) => ({ ...known, busy: true, failure: undefined }));
      const options = { signal: controller.signal, language };
      const asked =
        listed === 'hexagons'
          ? getWholeCapacity({ bbox, least_kVA, sources, of: listed }, options)
          : getCapacity({ bbox, least_kVA, sources, of: 'points' }, listed ? LISTED_POINTS : 1, options);
      asked.then(
        (answer) => {
          const unfinished = answer.state === 'COMPUTING' || answer.state === 'REFRESHING';
          setState({ answer, busy: unfinished, failure: undefined, listed });
          if (unfinished) {
            timer = window.setTimeout(ask, NOT_YET_MS);
          }
        },
        (reason: unknown) => !controller.signal.aborted && setState((known) => ({ ...known, busy: false, failure: failureOf(reason), listed })),
      );
    };
    timer = window.setTimeout(ask, SETTLE_MS);
    return () => {
      controller.abort();
      window.clearTimeout(timer);
    };
  }, [area, least_kVA, sources, listed, language]);
  return { ...state, busy: state.busy || state.listed !== listed };
}
