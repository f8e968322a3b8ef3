import { useEffect, useState } from 'react';
import { listBatchRows, type Batch, type BatchRow, type RowState } from '../api-client/batches';
import { failureOf, type Failure } from '../plan/usePlanning';

const PAGE_ROWS = 100;
/** Rows are read again each time so many more of a batch are finished, and at its beginning with every doubling. */
const FRESH_EVERY_PCT = 5;

export interface BatchRowsState {
  rows: readonly BatchRow[];
  busy: boolean;
  failure: Failure | undefined;
  /** No row of them will change any more. */
  settled: boolean;
  /** Undefined where all rows are shown. */
  more: (() => void) | undefined;
}

interface Loaded {
  /** What was asked for: rows of another question are not shown. */
  question: string;
  rows: readonly BatchRow[];
  next: number | null;
  settled: boolean;
}

/** The rows of a batch that ended in one way, or all, page by page; read anew while the batch goes on. */
export function useBatchRows(batch: Batch | undefined, state: RowState | undefined, language: string): BatchRowsState {
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<Failure>();
  const [pages, setPages] = useState(1);
  const question = `${batch?.id ?? ''} ${state ?? ''} ${language}`;
  const step = batch ? freshness(batch) : '';
  const id = batch?.id;
  const over = batch?.state === 'DONE' || batch?.state === 'CANCELLED';

  useEffect(() => setPages(1), [question]);
  useEffect(() => {
    if (id === undefined) {
      return undefined;
    }
    const controller = new AbortController();
    setFailure(undefined);
    listBatchRows(id, state, 0, Math.min(pages * PAGE_ROWS, MOST_ROWS), { signal: controller.signal, language }).then(
      ({ rows, next }) => setLoaded({ question, rows, next, settled: over }),
      (reason: unknown) => !controller.signal.aborted && setFailure(failureOf(reason)),
    );
    return () => controller.abort();
  }, [id, state, language, question, step, over, pages]);

  const known = loaded?.question === question ? loaded : undefined;
  const more = () => setPages(pages + 1);
  const isAll = known?.next === null || pages * PAGE_ROWS >= MOST_ROWS;
  return { rows: known?.rows ?? NO_ROWS, busy: id !== undefined && known === undefined && failure === undefined, failure, settled: known?.settled ?? false, more: known && !isAll ? more : undefined };
}

function freshness({ state, finished_rows, progress_pct }: Batch): string {
  if (state !== 'RUNNING') {
    return `${state} ${finished_rows}`;
  }
  return `${Math.floor(Math.log2(finished_rows + 1))} ${Math.floor(progress_pct / FRESH_EVERY_PCT)}`;
}

/** As many as the service gives at once; the files have all. */
export const MOST_ROWS = 500;
const NO_ROWS: readonly BatchRow[] = [];
