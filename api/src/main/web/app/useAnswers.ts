import { useCallback, useState } from 'react';
import type { SchemeRequest, SchemeSet } from '../api-client/types';
import type { RequestDraft } from '../plan/requestDraft';
import type { Planning } from '../plan/usePlanning';

/** A request with the form it came from and the answer it got. */
interface Asked {
  draft: RequestDraft;
  request: SchemeRequest;
  answer?: SchemeSet;
}

export interface Answers {
  /** The request of the answer that is shown; undefined where that came by its address. */
  request: SchemeRequest | undefined;
  /** The answer before the one that is shown, which what-ifs are held against. */
  before: SchemeSet | undefined;
  ask(draft: RequestDraft, request: SchemeRequest): void;
  /** Goes back to the answer before and gives its form. */
  undo(): RequestDraft | undefined;
}

/** Questions asked one after the other, so that each can be taken back. */
export function useAnswers({ set, plan, restore }: Planning): Answers {
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const current = asked.at(-1);
  const earlier = asked.at(-2);

  const ask = useCallback(
    (draft: RequestDraft, request: SchemeRequest) => {
      setAsked((before) => [...before.slice(0, -1), ...withAnswer(before.at(-1), set), { draft, request }]);
      plan(request);
    },
    [plan, set],
  );
  const undo = () => {
    if (!earlier?.answer) {
      return undefined;
    }
    setAsked(asked.slice(0, -1));
    restore(earlier.answer);
    return earlier.draft;
  };
  return { request: current?.request, before: earlier?.answer, ask, undo };
}

/** A question that was never answered cannot be gone back to. */
function withAnswer(asked: Asked | undefined, answer: SchemeSet | undefined): Asked[] {
  return asked && answer ? [{ ...asked, answer }] : [];
}
