import { useCallback } from 'react';
import { isLanguage, preferredLanguage, type Language } from '../i18n/translate';
import type { ViewState } from './viewState';
import type { ViewStateChange } from './useViewState';

const STORED = 'gridscheme.language';

/** The language of the address, else the one chosen last, else the browser's. */
export function useLanguage(view: ViewState, update: (change: ViewStateChange) => void): [Language, (next: Language) => void] {
  const choose = useCallback(
    (language: Language) => {
      store(language);
      update({ language });
    },
    [update],
  );
  return [view.language ?? stored() ?? preferredLanguage(navigator.languages), choose];
}

function stored(): Language | undefined {
  try {
    const value = localStorage.getItem(STORED);
    return isLanguage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function store(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // A browser that keeps nothing still shows the chosen language for this visit.
  }
}
