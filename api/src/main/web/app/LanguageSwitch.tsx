import { useI18n } from '../i18n/I18nContext';
import { LANGUAGES, type Language } from '../i18n/translate';

/** Each language by its own name, in its own language. */
export function LanguageSwitch({ onLanguage }: { onLanguage(language: Language): void }) {
  const { t, byCode, language } = useI18n();
  return (
    <div className="segments segments--small" role="group" aria-label={t('language.label')}>
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          className="segments__button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => onLanguage(code)}
        >
          {byCode('language', code)}
        </button>
      ))}
    </div>
  );
}
