import { useCallback } from 'react';
import { isLanguage, preferredLanguage, type Language } from '../i18n/translate';
import { remember, remembered } from './memory';
import type { ViewState } from './viewState';
import type { ViewStateChange } from './useViewState';

const STORED = 'gridscheme.language';

/** The language of the address, else the one chosen last, else the browser's. */
export function useLanguage(view: ViewState, update: (change: ViewStateChange) => void): [Language, (next: Language) => void] {
  const choose = useCallback(
    (language: Language) => {
      remember(STORED, language);
      update({ language });
    },
    [update],
  );
  return [view.language ?? stored() ?? preferredLanguage(navigator.languages), choose];
}

function stored(): Language | undefined {
  const value = remembered(STORED);
  return isLanguage(value) ? value : undefined;
}
