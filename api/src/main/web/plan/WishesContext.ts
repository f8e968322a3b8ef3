import { createContext, useContext } from 'react';
import { NO_WISHES, type Wishes } from './wishes';

export interface WishesHandle {
  wishes: Wishes;
  /** Takes other wishes, and plans again where an answer can be asked for again; undefined where it cannot. */
  change: ((wishes: Wishes) => void) | undefined;
}

/** The wishes, for the parts of the page that tell what could be left out. */
export const WishesContext = createContext<WishesHandle>({ wishes: NO_WISHES, change: undefined });

export function useWishes(): WishesHandle {
  return useContext(WishesContext);
}
