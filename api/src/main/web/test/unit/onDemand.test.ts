import { createElement, Suspense, type ComponentType } from 'react';
import { prerender } from 'react-dom/static';
import { describe, expect, it } from 'vitest';
import { onDemand } from '../../app/onDemand';
import { I18nProvider } from '../../i18n/I18nContext';

/** What stands on the page once a part of it has come, or has not. */
async function shown(load: () => Promise<ComponentType>): Promise<string> {
  const part = createElement(Suspense, { fallback: 'waiting' }, createElement(onDemand(load)));
  const page = createElement(I18nProvider, { language: 'en', children: createElement('main', null, 'the form ', part) });
  const { prelude } = await prerender(page);
  return (await new Response(prelude).text()).replace(/<!--.*?-->/g, '');
}

describe('a part of the page that is read on demand', () => {
  it('is shown when its file has come', async () => {
    expect(await shown(() => Promise.resolve(() => createElement('p', null, 'the map')))).toContain('the form <p>the map</p>');
  });

  it('says so where its file does not come, and leaves the rest', async () => {
    const page = await shown(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
    expect(page).toMatch(/^<main>the form <p [^>]*role="alert"[^>]*>This part of the page could not be loaded\./);
  });
});
