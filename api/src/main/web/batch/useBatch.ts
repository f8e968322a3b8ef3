import { useEffect, useRef, useState } from 'react';
import { batchEventsUrl, getBatch, type Batch } from '../api-client/batches';
import { failureOf, type Failure } from '../plan/usePlanning';

const ASK_AGAIN_MS = 3_000;

export function isFinal({ state }: Batch): boolean {
  return state === 'DONE' || state === 'CANCELLED';
}

/** A batch as it goes on: told by the service, asked for where its events do not come through. */
export function useBatch(id: string | undefined, onChange: (batch: Batch) => void): { batch: Batch | undefined; failure: Failure | undefined; take(batch: Batch): void } {
  const [batch, setBatch] = useState<Batch>();
  const [failure, setFailure] = useState<Failure>();
  const told = useRef(onChange);
  told.current = onChange;
  const ended = useRef(false);
  const take = (next: Batch) => {
    ended.current = isFinal(next);
    setBatch(next);
    setFailure(undefined);
    told.current(next);
  };
  const taking = useRef(take);
  taking.current = take;

  useEffect(() => {
    setBatch(undefined);
    setFailure(undefined);
    if (id === undefined) {
      return undefined;
    }
    const controller = new AbortController();
    let events: EventSource | undefined;
    let timer: number | undefined;
    ended.current = false;
    const follow = () => {
      events = new EventSource(batchEventsUrl(id));
      events.addEventListener('progress', (event: MessageEvent<string>) => {
        taking.current(JSON.parse(event.data) as Batch);
        if (ended.current) {
          events?.close();
        }
      });
      events.onerror = () => {
        events?.close();
        if (!ended.current) {
          timer = window.setTimeout(ask, ASK_AGAIN_MS);
        }
      };
    };
    const ask = () => {
      getBatch(id, { signal: controller.signal }).then(
        (now) => {
          taking.current(now);
          if (!isFinal(now)) {
            follow();
          }
        },
        (reason: unknown) => {
          if (!controller.signal.aborted) {
            const missing = failureOf(reason);
            setFailure(missing);
            if (missing.kind === 'unreachable') {
              timer = window.setTimeout(ask, ASK_AGAIN_MS);
            }
          }
        },
      );
    };
    ask();
    return () => {
      controller.abort();
      events?.close();
      window.clearTimeout(timer);
    };
  }, [id]);
  return { batch: batch?.id === id ? batch : undefined, failure, take };
}
