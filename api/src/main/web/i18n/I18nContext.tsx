import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { createTranslator, type Language, type Translator } from './translate';

const I18nContext = createContext<Translator>(createTranslator('en'));

export function I18nProvider({ language, children }: { language: Language; children: ReactNode }) {
  const translator = useMemo(() => createTranslator(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = translator.t('app.title');
  }, [language, translator]);
  return <I18nContext.Provider value={translator}>{children}</I18nContext.Provider>;
}

export function useI18n(): Translator {
  return useContext(I18nContext);
}
