import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import type { Position, SchemeRequest } from '../api-client/types';
import { checkDraft, requestOf, retried, withPickedPlace, type RequestDraft } from '../plan/requestDraft';
import type { Planning } from '../plan/usePlanning';
import type { WishesHandle } from '../plan/WishesContext';
import type { Wishes } from '../plan/wishes';
import { changesBetween, type AnswerChanges } from '../scheme/changes';
import { shares, type Weights } from '../scheme/reranking';
import { useAnswers } from './useAnswers';

export interface Questions {
  draft: RequestDraft;
  /** The request of the answer that is shown; undefined where that came by its address. */
  request: SchemeRequest | undefined;
  setDraft(draft: RequestDraft): void;
  changeDraft(change: Partial<RequestDraft>): void;
  pickPlace(position: Position): void;
  submit(request: SchemeRequest): void;
  /** Changes the form and plans again at once. */
  tryDraft(change: Partial<RequestDraft>): void;
  /** Plans again for another place; undefined where the request is not known. */
  movePlace: ((position: Position) => void) | undefined;
  /** Plans again with other weights; undefined where the request is not known. */
  askAgain: ((weights: Weights) => void) | undefined;
  /** Undefined while there is nothing to go back to. */
  undo: (() => void) | undefined;
  /** Against the answer before. */
  changes: AnswerChanges | undefined;
  wishes: WishesHandle;
}

/**
 * The form, the questions asked with it, and what-ifs that can be taken back.
 *
 * `kept` is what the form begins with and where it leaves what stands in it.
 */
export function useQuestions(planning: Planning, kept: RefObject<RequestDraft>): Questions {
  const [draft, setDraft] = useState<RequestDraft>(kept.current);
  useEffect(() => {
    kept.current = draft;
  }, [kept, draft]);
  const { request, before, ask, undo } = useAnswers(planning);
  const { set } = planning;

  const changeDraft = useCallback((change: Partial<RequestDraft>) => setDraft((old) => ({ ...old, ...change })), []);
  const pickPlace = useCallback((position: Position) => setDraft((old) => withPickedPlace(old, position)), []);
  const submit = (next: SchemeRequest) => ask(draft, next);
  const tryDraft = (change: Partial<RequestDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    if (request && checkDraft(next).length === 0) {
      ask(next, retried(request, requestOf(next)));
    }
  };
  const takeBack = () => {
    const earlier = undo();
    if (earlier) {
      setDraft(earlier);
    }
  };
  const changes = useMemo(() => (before && set && before.id !== set.id ? changesBetween(before.schemes, set.schemes) : undefined), [before, set]);
  // An answer that came by its address has no request to be asked again.
  const wishes = { wishes: draft.wishes, change: request && ((next: Wishes) => tryDraft({ wishes: next })) };
  return {
    draft,
    request,
    setDraft,
    changeDraft,
    pickPlace,
    submit,
    tryDraft,
    movePlace: request && ((position) => tryDraft(withPickedPlace(draft, position))),
    askAgain: request && ((weights) => submit({ ...request, options: { ...request.options, weights: shares(weights) } })),
    undo: before && takeBack,
    changes,
    wishes,
  };
}
