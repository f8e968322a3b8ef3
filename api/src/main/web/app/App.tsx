import { Suspense, useRef, useState } from 'react';
import { I18nProvider } from '../i18n/I18nContext';
import { draftOf, EMPTY_DRAFT, type RequestDraft } from '../plan/requestDraft';
import { ParticularsProvider } from '../scheme/ParticularsContext';
import { Header } from './Header';
import { onDemand } from './onDemand';
import { PageMessage } from './PageMessage';
import type { Errand } from './useErrand';
import { useGridSummary } from './useGridSummary';
import { useLanguage } from './useLanguage';
import { useViewState } from './useViewState';
import type { Page } from './viewState';
import { Workspace } from './Workspace';

// Loaded when they are first turned to: most people plan.
const BatchPage = onDemand(async () => (await import('../batch/BatchPage')).BatchPage);
const CapacityPage = onDemand(async () => (await import('../capacity/CapacityPage')).CapacityPage);

export function App() {
  const [view, updateView] = useViewState();
  const [language, setLanguage] = useLanguage(view, updateView);
  const grid = useGridSummary();
  const [errand, setErrand] = useState<Errand>();
  // What was typed is there again after a look at another page.
  const draft = useRef<RequestDraft>(EMPTY_DRAFT);
  const turnTo = (page: Page | undefined) => {
    setErrand(undefined);
    updateView({ page });
  };
  const planFor = (next: Errand) => {
    draft.current = next.draft;
    setErrand(next);
    updateView({ page: undefined, setId: undefined, schemeId: undefined, compared: undefined, weights: undefined });
  };
  const summary = typeof grid === 'string' ? undefined : grid;
  return (
    <I18nProvider language={language}>
      <ParticularsProvider>
        <div className="app">
          <Header grid={summary} page={view.page} onPage={turnTo} onLanguage={setLanguage} />
          {view.page === undefined && <Workspace view={view} updateView={updateView} grid={grid} draft={draft} errand={errand} />}
          <Suspense fallback={<PageMessage grid="loading" />}>
            {view.page !== undefined && !summary && <PageMessage grid={grid} />}
            {view.page === 'capacity' && summary && (
              <CapacityPage
                grid={summary}
                view={view}
                updateView={updateView}
                onPlan={(place, capacity_kVA, sources) => {
                  const request = { location: { crs: 'WGS84', coordinates: place }, capacity_kva: capacity_kVA, sources: sources === 'dual' ? 'DUAL' : 'SINGLE' };
                  planFor({ draft: draftOf(request), plan: false });
                }}
              />
            )}
            {view.page === 'batches' && summary && (
              <BatchPage
                grid={summary}
                view={view}
                updateView={updateView}
                onOpenRow={({ request }) => request && planFor({ draft: draftOf(request), plan: true })}
              />
            )}
          </Suspense>
        </div>
      </ParticularsProvider>
    </I18nProvider>
  );
}
