import { useCallback, useEffect, useRef, useState } from 'react';
import { continueConnectableArea, findConnectableArea, type ConnectableArea, type ConnectablePlace, type UsedPoint, type WhereQuestion } from '../api-client/where';
import { failureOf, type Failure } from '../plan/usePlanning';

const NOT_YET_MS = 1_000;

/** What is known so far of an area. */
export interface WhereAnswer {
  question: WhereQuestion;
  gridVersion: string;
  places: readonly ConnectablePlace[];
  points: readonly UsedPoint[];
  /** Places of the area, asked or not. */
  placesFound: number;
}

export interface Where {
  answer: WhereAnswer | undefined;
  busy: boolean;
  failure: Failure | undefined;
  ask(question: WhereQuestion): void;
  /** Keeps what has come. */
  stop(): void;
}

interface State {
  answer: WhereAnswer | undefined;
  busy: boolean;
  failure: Failure | undefined;
}

/** Asks an area page by page, each place being planned for; a newer question takes the place of an older one. */
export function useWhere(language: string): Where {
  const [state, setState] = useState<State>({ answer: undefined, busy: false, failure: undefined });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const ask = useCallback(
    (question: WhereQuestion) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setState({ answer: undefined, busy: true, failure: undefined });
      readPages(question, { signal, language }, (answer) => !signal.aborted && setState({ answer, busy: true, failure: undefined })).then(
        () => !signal.aborted && setState(({ answer }) => ({ answer, busy: false, failure: undefined })),
        (reason: unknown) => !signal.aborted && setState(({ answer }) => ({ answer, busy: false, failure: failureOf(reason) })),
      );
    },
    [language],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    setState((known) => ({ ...known, busy: false }));
  }, []);
  return { ...state, ask, stop };
}

async function readPages(question: WhereQuestion, options: { signal: AbortSignal; language: string }, tell: (answer: WhereAnswer) => void): Promise<void> {
  let page = await findConnectableArea(question, options);
  while (page.state === 'COMPUTING' && !options.signal.aborted) {
    await new Promise((resolve) => window.setTimeout(resolve, NOT_YET_MS));
    page = await findConnectableArea(question, options);
  }
  let answer = withPage({ question, gridVersion: page.grid_version, places: [], points: [], placesFound: 0 }, page);
  tell(answer);
  while (page.next) {
    page = await continueConnectableArea(page.next, options);
    answer = withPage(answer, page);
    tell(answer);
  }
}

/** A point used on several pages counts the places of all. */
export function withPage(answer: WhereAnswer, { hexagons, points, places_found }: ConnectableArea): WhereAnswer {
  const used = new Map(answer.points.map((point) => [point.id, point]));
  for (const point of points.features) {
    const before = used.get(point.id)?.properties.places ?? 0;
    used.set(point.id, { ...point, properties: { ...point.properties, places: point.properties.places + before } });
  }
  return { ...answer, places: [...answer.places, ...hexagons.features], points: [...used.values()], placesFound: places_found };
}
