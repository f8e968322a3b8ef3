import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Particulars } from '../api-client/types';

interface ParticularsHandle {
  /** What was given for an answer's customer; nothing for an answer about another one. */
  of(setId: string): Particulars;
  change(setId: string, particulars: Particulars): void;
}

const NOTHING: Particulars = {};
const ParticularsContext = createContext<ParticularsHandle>({ of: () => NOTHING, change: () => undefined });

/** Keeps particulars of customers as long as the page is open, by answer: never in the address, never in the browser's storage. */
export function ParticularsProvider({ children }: { children: ReactNode }) {
  const [given, setGiven] = useState<ReadonlyMap<string, Particulars>>(new Map());
  const handle = useMemo(
    () => ({
      of: (setId: string) => given.get(setId) ?? NOTHING,
      change: (setId: string, particulars: Particulars) => setGiven((before) => new Map(before).set(setId, particulars)),
    }),
    [given],
  );
  return <ParticularsContext.Provider value={handle}>{children}</ParticularsContext.Provider>;
}

export function useParticulars(setId: string): [Particulars, (particulars: Particulars) => void] {
  const { of, change } = useContext(ParticularsContext);
  return [of(setId), (particulars) => change(setId, particulars)];
}
