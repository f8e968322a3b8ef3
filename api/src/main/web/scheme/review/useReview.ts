import { useCallback, useEffect, useState } from 'react';
import { getReview, reviewScheme } from '../../api-client/review';
import type { Review, ReviewOrder } from '../../api-client/types';
import { failureOf, type Failure } from '../../plan/usePlanning';

export interface ReviewHandle {
  /** Undefined until it is known. */
  review: Review | undefined;
  busy: boolean;
  failure: Failure | undefined;
  act(action: ReviewOrder['action'], comment: string, reason: string): void;
}

/** The review of one scheme; after a step that failed it is read again, since others may have acted. */
export function useReview(setId: string, schemeId: string, language: string): ReviewHandle {
  const [review, setReview] = useState<Review>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const read = useCallback(
    (signal?: AbortSignal) =>
      getReview(setId, schemeId, { language, ...(signal ? { signal } : {}) }).then(
        (found) => !signal?.aborted && setReview(found),
        () => !signal?.aborted && setReview(undefined),
      ),
    [setId, schemeId, language],
  );
  useEffect(() => {
    const controller = new AbortController();
    setFailure(undefined);
    void read(controller.signal);
    return () => controller.abort();
  }, [read]);
  const act = (action: ReviewOrder['action'], comment: string, reason: string) => {
    if (!review || busy) {
      return;
    }
    setBusy(true);
    setFailure(undefined);
    const words = { ...(comment.trim() ? { comment } : {}), ...(reason.trim() ? { reason } : {}) };
    reviewScheme(setId, schemeId, { action, revision: review.revision, ...words }, { language })
      .then(setReview, (problem: unknown) => {
        setFailure(failureOf(problem));
        return read();
      })
      .finally(() => setBusy(false));
  };
  return { review, busy, failure, act };
}
