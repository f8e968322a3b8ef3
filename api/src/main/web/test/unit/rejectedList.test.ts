import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ConnectionPoint, RejectedCandidate } from '../../api-client/types';
import { I18nProvider } from '../../i18n/I18nContext';
import type { Language } from '../../i18n/translate';
import { RejectedList } from '../../scheme/RejectedList';
import { POINT } from './samples';

const UNIT: ConnectionPoint = {
  ...POINT, id: 'N-7', name: '人民路环网柜', substation_id: 'ST-1', substation: '城东变 East', bus_section_id: 'BB-1', bus_section: 'I 母',
  feeder_id: 'BAY-56', feeder: '石岭 18 线 Shiling F18',
};

/** What the reasons of a candidate tell beside their figures, one text for each reason that names an element. */
function elementsShown(language: Language, point: ConnectionPoint, ...elements: Array<string | [id: string, name: string]>): string[] {
  const reasons = elements.map((element) => ({
    code: 'capacity.feeder-over', actual: null, limit: null, unit: '', hint: '', remedy: null,
    element: typeof element === 'string' ? element : element[0],
    element_name: typeof element === 'string' ? null : element[1],
  }));
  return [...pageOf(language, { connection_point: point, reasons, remedies: null }).matchAll(/reason__figures"><span class="muted">([^<]*)</g)].map(([, text]) => text ?? '');
}

function pageOf(language: Language, candidate: RejectedCandidate): string {
  const list = createElement(RejectedList, { rejected: [candidate] });
  return renderToStaticMarkup(createElement(I18nProvider, { language, children: list }));
}

describe('the list of refused candidates', () => {
  it('calls every element around the candidate by its name, its id behind it', () => {
    expect(elementsShown('en', UNIT, 'BAY-56', 'N-7', 'BB-1', 'ST-1')).toEqual([
      '石岭 18 线 Shiling F18 [BAY-56]',
      '人民路环网柜 [N-7]',
      'I 母 [BB-1]',
      '城东变 East [ST-1]',
    ]);
    expect(elementsShown('zh-CN', UNIT, 'BAY-56')).toEqual(['石岭 18 线 Shiling F18〔BAY-56〕']);
  });

  it('calls a line section by the name the service gives it', () => {
    expect(elementsShown('en', UNIT, ['LS-9', '石岭 18 线 – 人民路环网柜'])).toEqual(['石岭 18 线 – 人民路环网柜 [LS-9]']);
  });

  it('shows the id alone of what has no name of its own, or is none of them', () => {
    expect(elementsShown('en', { ...UNIT, feeder: 'BAY-56', name: ' ' }, 'BAY-56', 'N-7', 'LS-9')).toEqual(['BAY-56', 'N-7', 'LS-9']);
  });

  it('heads a candidate with its name', () => {
    const page = pageOf('en', { connection_point: UNIT, reasons: [], remedies: null });
    expect(page).toContain('<p class="rejected__name">人民路环网柜 <span');
  });
});
