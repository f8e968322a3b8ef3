import { useCallback, useEffect, useRef, useState } from 'react';
import { getSchemeSet, planSchemes } from '../api-client/client';
import { ProblemException } from '../api-client/problem';
import type { Problem, SchemeRequest, SchemeSet } from '../api-client/types';

export type Failure = { kind: 'problem'; problem: Problem } | { kind: 'unreachable' };

export interface PlanningState {
  busy?: 'planning' | 'loading';
  set?: SchemeSet;
  failure?: Failure;
}

export interface Planning extends PlanningState {
  plan(request: SchemeRequest): void;
  load(id: string): void;
  /** Shows an earlier answer again, whatever is running. */
  restore(set: SchemeSet): void;
}

/** One planning at a time; a newer one takes the place of an older one that is still running. */
export function usePlanning(language: string): Planning {
  const [state, setState] = useState<PlanningState>({});
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback((busy: 'planning' | 'loading', ask: (signal: AbortSignal) => Promise<SchemeSet>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState(({ set }) => ({ busy, ...(set ? { set } : {}) }));
    ask(controller.signal).then(
      (set) => !controller.signal.aborted && setState({ set }),
      (reason: unknown) =>
        !controller.signal.aborted && setState(({ set }) => ({ failure: failureOf(reason), ...(set ? { set } : {}) })),
    );
  }, []);

  const plan = useCallback(
    (request: SchemeRequest) => run('planning', (signal) => planSchemes(request, { signal, language })),
    [run, language],
  );
  const load = useCallback(
    (id: string) => run('loading', (signal) => getSchemeSet(id, { signal, language })),
    [run, language],
  );
  const restore = useCallback((set: SchemeSet) => {
    running.current?.abort();
    setState({ set });
  }, []);
  return { ...state, plan, load, restore };
}

export function failureOf(reason: unknown): Failure {
  return reason instanceof ProblemException ? { kind: 'problem', problem: reason.problem } : { kind: 'unreachable' };
}
