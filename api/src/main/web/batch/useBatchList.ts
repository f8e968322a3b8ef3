import { useCallback, useEffect, useState } from 'react';
import { listBatches, type Batch } from '../api-client/batches';
import { failureOf, type Failure } from '../plan/usePlanning';

const AGAIN_MS = 4_000;

export interface BatchListState {
  /** Undefined until the first answer. */
  batches: readonly Batch[] | undefined;
  failure: Failure | undefined;
  /** Puts in a batch as it is known now. */
  put(batch: Batch): void;
}

/** The latest batches, asked for again while any of them goes on. */
export function useBatchList(): BatchListState {
  const [batches, setBatches] = useState<readonly Batch[]>();
  const [failure, setFailure] = useState<Failure>();

  const load = useCallback((signal: AbortSignal) => {
    listBatches({ signal }).then(
      (list) => {
        setBatches(list);
        setFailure(undefined);
      },
      (reason: unknown) => !signal.aborted && setFailure(failureOf(reason)),
    );
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal);
    return () => controller.abort();
  }, [load]);

  const goesOn = failure !== undefined || (batches?.some(({ state }) => state === 'RUNNING') ?? false);
  useEffect(() => {
    if (!goesOn) {
      return undefined;
    }
    const controller = new AbortController();
    const timer = window.setInterval(() => load(controller.signal), AGAIN_MS);
    return () => {
      controller.abort();
      window.clearInterval(timer);
    };
  }, [goesOn, load]);

  const put = useCallback((batch: Batch) => {
    setBatches((list = []) => (list.some(({ id }) => id === batch.id) ? list.map((old) => (old.id === batch.id ? batch : old)) : [batch, ...list]));
  }, []);
  return { batches, failure, put };
}
