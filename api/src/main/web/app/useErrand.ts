import { useEffect, useRef } from 'react';
import type { SchemeRequest } from '../api-client/types';
import { checkDraft, requestOf, type RequestDraft } from '../plan/requestDraft';

/** A request that comes from another page: it stands in the form, and is planned at once where it is to be. */
export interface Errand {
  draft: RequestDraft;
  plan: boolean;
}

/** Does once what another page asked for. */
export function useErrand(errand: Errand | undefined, submit: (request: SchemeRequest) => void): void {
  const latest = useRef(submit);
  latest.current = submit;
  useEffect(() => {
    if (errand?.plan && checkDraft(errand.draft).length === 0) {
      latest.current(requestOf(errand.draft));
    }
  }, [errand]);
}
