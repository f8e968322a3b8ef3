import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { I18nProvider } from '../../i18n/I18nContext';
import { SeasonFields } from '../../plan/SeasonFields';

/** What is in the region that is read out politely; undefined where there is none. */
function spoken(typed: string): string | undefined {
  const fields = createElement(SeasonFields, { seasons: { SUMMER: typed }, problems: [], onChange: () => undefined });
  const page = renderToStaticMarkup(createElement(I18nProvider, { language: 'en', children: fields }));
  return /role="status" aria-live="polite">([^<]*)</.exec(page)?.[1];
}

describe('what was read of the shares of a season', () => {
  it('has its place before there is anything to say, so that it is read out', () => {
    expect(spoken('')).toBe('');
  });

  it('is told in words', () => {
    expect(spoken('0 1 0.5')).toBe('3 values, the highest 1');
    expect(spoken('0 one')).toMatch(/^Some of this cannot be read/);
  });
});
