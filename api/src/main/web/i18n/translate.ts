import en from './en.json';
import zhCN from './zh-CN.json';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type MessageKey = keyof typeof en;
export type MessageParams = Record<string, string | number>;

const MESSAGES: Record<Language, Record<string, string>> = { en, 'zh-CN': zhCN };

export interface Translator {
  readonly language: Language;
  /** The message of a key that is known when the page is written. */
  t(key: MessageKey, params?: MessageParams): string;
  /** The message of a code that came from the service, or `fallback` when this page does not know it. */
  byCode(prefix: string, code: string, fallback?: string, params?: MessageParams): string;
  /** As `byCode`, for dotted codes: `supply-radius.mv.b` is found as `supply-radius.mv` where nothing nearer is known. */
  byPath(prefix: string, code: string, fallback?: string): string;
}

export function createTranslator(language: Language): Translator {
  const messages = MESSAGES[language];
  return {
    language,
    t: (key, params) => interpolate(messages[key] ?? key, params),
    byCode: (prefix, code, fallback = code, params) => {
      const message = messages[`${prefix}.${code}`];
      return message === undefined ? fallback : interpolate(message, params);
    },
    byPath: (prefix, code, fallback = code) => nearest(messages, prefix, code) ?? fallback,
  };
}

export function isLanguage(value: string | null | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** Chinese for any browser that prefers a Chinese variant, otherwise English. */
export function preferredLanguage(browserLanguages: readonly string[]): Language {
  const first = browserLanguages.find((tag) => /^(zh|en)\b/i.test(tag));
  return first?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function nearest(messages: Record<string, string>, prefix: string, code: string): string | undefined {
  const segments = code.split('.');
  const paths = segments.map((_, index) => segments.slice(0, segments.length - index).join('.'));
  return paths.map((path) => messages[`${prefix}.${path}`]).find((message) => message !== undefined);
}

function interpolate(message: string, params: MessageParams = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}
