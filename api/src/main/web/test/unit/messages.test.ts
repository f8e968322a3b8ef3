import { describe, expect, it } from 'vitest';
import en from '../../i18n/en.json';
import zhCN from '../../i18n/zh-CN.json';
import { createTranslator, preferredLanguage } from '../../i18n/translate';

const parameters = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** Words between two tags, or any Chinese. */
const LOOSE_TEXT = />\s*([A-Z][a-z]+(?: [a-z]+)+|[^<>{}]*[\u4e00-\u9fff][^<>{}]*)\s*</g;

describe('messages', () => {
  it('exist in both languages under the same keys, in the same order', () => {
    expect(Object.keys(zhCN)).toEqual(Object.keys(en));
  });

  it('take the same parameters in both languages and are never empty', () => {
    for (const [key, message] of Object.entries(en)) {
      const translated = (zhCN as Record<string, string>)[key] ?? '';
      expect([key, parameters(translated)]).toEqual([key, parameters(message)]);
      expect([key, translated.trim() === '', message.trim() === '']).toEqual([key, false, false]);
    }
  });

  it('leave no text in the components', () => {
    const files = Object.entries(
      import.meta.glob<string>('../../{app,batch,capacity,compare,diagram,map,plan,print,scheme}/**/*.tsx', { query: '?raw', import: 'default', eager: true }),
    );
    const loose = files.flatMap(([file, source]) => [...source.matchAll(LOOSE_TEXT)].map(([, text]) => `${file}: ${text}`));
    expect(files.length).toBeGreaterThan(20);
    expect(loose).toEqual([]);
  });
});

describe('the translator', () => {
  const { t, byCode, byPath } = createTranslator('en');

  it('fills in parameters', () => {
    expect(t('scheme.rank', { rank: 2 })).toBe('Rank 2');
  });

  it('shows a code it does not know as it came', () => {
    expect(byCode('reason', 'capacity.feeder-over')).not.toBe('capacity.feeder-over');
    expect(byCode('reason', 'brand.new')).toBe('brand.new');
  });

  it('finds the nearest enclosing path of a rule', () => {
    expect(byPath('rule', 'load-rate.feeder.single-ring')).toBe(byPath('rule', 'load-rate.feeder'));
    expect(byPath('rule', 'load-rate.other')).toBe(byPath('rule', 'load-rate'));
    expect(byPath('rule', 'unheard-of.rule')).toBe('unheard-of.rule');
  });

  it.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['de-DE', 'en-GB'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('prefers for %j %s', (languages, expected) => {
    expect(preferredLanguage(languages)).toBe(expected);
  });
});
