import { useRef, useState } from 'react';
import { checkBatch, orderBatch, tableTypeOf, type Batch, type BatchCheck, type BatchMode, type BatchOrder } from '../api-client/batches';
import { newKey } from '../api-client/orderKeys';
import { failureOf, type Failure } from '../plan/usePlanning';

export interface OrderChoice {
  file: File | undefined;
  mode: BatchMode;
  order: BatchOrder;
  crs: string;
}

const FIRST_CHOICE: OrderChoice = { file: undefined, mode: 'INDEPENDENT', order: 'ROW', crs: '' };

export interface Order {
  choice: OrderChoice;
  busy: 'checking' | 'sending' | undefined;
  check: BatchCheck | undefined;
  failure: Failure | undefined;
  /** A file was chosen that is no table. */
  wrongFile: boolean;
  change(change: Partial<OrderChoice>): void;
  checkOnly(): void;
  send(): void;
}

/** A table on its way: chosen, checked, sent. Any change makes it another order. */
export function useOrder(language: string, onOrdered: (batch: Batch) => void): Order {
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [busy, setBusy] = useState<'checking' | 'sending'>();
  const [check, setCheck] = useState<BatchCheck>();
  const [failure, setFailure] = useState<Failure>();
  const key = useRef(newKey());

  const change = (next: Partial<OrderChoice>) => {
    key.current = newKey();
    setChoice({ ...choice, ...next });
    setCheck(undefined);
    setFailure(undefined);
  };
  const { file } = choice;
  const wrongFile = file !== undefined && tableTypeOf(file.name) === undefined;
  const run = <Answer>(what: 'checking' | 'sending', ask: () => Promise<Answer>, onAnswer: (answer: Answer) => void) => {
    setBusy(what);
    setFailure(undefined);
    ask()
      .then(onAnswer, (reason: unknown) => setFailure(failureOf(reason)))
      .finally(() => setBusy(undefined));
  };
  const order = { ...choice, key: key.current };
  return {
    choice,
    busy,
    check,
    failure,
    wrongFile,
    change,
    checkOnly: () => file && run('checking', () => checkBatch(file, order, { language }), setCheck),
    send: () =>
      file &&
      run('sending', () => orderBatch(file, order, { language }), (batch) => {
        change({ file: undefined });
        onOrdered(batch);
      }),
  };
}
