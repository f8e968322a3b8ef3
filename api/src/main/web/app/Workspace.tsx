import { Suspense, useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import type { Position } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { ComparePanel } from '../compare/ComparePanel';
import { stretchAt, type Stretch } from '../map/routePieces';
import { customerPosition } from '../map/schemeFeatures';
import { exampleOn, type RequestDraft } from '../plan/requestDraft';
import { usePlanning } from '../plan/usePlanning';
import { useWishTools } from '../plan/useWishTools';
import { WishesContext } from '../plan/WishesContext';
import { SchemeDrawer } from '../scheme/detail/SchemeDrawer';
import { PrintSheet } from '../print/PrintSheet';
import { hasAlternative } from '../scheme/figures';
import { letterOf } from '../scheme/identity';
import { draftPlace } from './draftPlace';
import { focusSoon } from './focusSoon';
import { useMapSummary } from './mapSummary';
import { onDemand } from './onDemand';
import { SidePanel } from './SidePanel';
import type { GridState } from './useGridSummary';
import { useCompareMode } from './useCompareMode';
import { useErrand, type Errand } from './useErrand';
import { usePrint } from './usePrint';
import { useQuestions } from './useQuestions';
import { useShownAnswer } from './useShownAnswer';
import { useWeighing } from './useWeighing';
import type { ViewStateChange } from './useViewState';
import type { Camera, ViewState } from './viewState';

// The form is there before the map's library is read. The page's head loads both files at once (`vite.config.ts`).
const stage = import('./Stage');
const Stage = onDemand(async () => (await stage).Stage);

interface WorkspaceProps {
  view: ViewState;
  updateView(change: ViewStateChange): void;
  grid: GridState;
  /** What stands in the form, kept while another page is looked at. */
  draft: RefObject<RequestDraft>;
  /** What another page sent here to be planned. */
  errand: Errand | undefined;
}

/** The three zones, and what they share: the request, the answer, the chosen scheme, the comparison. */
export function Workspace({ view, updateView, grid, draft: kept, errand }: WorkspaceProps) {
  const { t, language } = useI18n();
  const [stretch, setStretch] = useState<Stretch>();
  const planning = usePlanning(language);
  const questions = useQuestions(planning, kept);
  useErrand(errand, questions.submit);
  const { draft, request, pickPlace, wishes } = questions;
  const { set } = planning;
  const schemes = useMemo(() => set?.schemes ?? [], [set]);
  const selected = schemes.find((scheme) => scheme.id === view.schemeId);
  const openedWithLink = useRef(view.setId !== undefined && view.camera !== undefined);
  const mode = useCompareMode(set, view, updateView, language);
  const comparing = mode.schemes.length > 0;
  const { detailOpen, setDetailOpen } = useShownAnswer(planning, view, updateView);

  const select = useCallback(
    (schemeId: string) => {
      updateView({ schemeId });
      setDetailOpen(true);
    },
    [updateView, setDetailOpen],
  );
  const selectOnMap = (schemeId: string, place: Position) => {
    select(schemeId);
    const scheme = schemes.find(({ id }) => id === schemeId);
    setStretch(scheme && stretchAt(scheme, place));
    if (view.tab !== 'diagram') {
      updateView({ tab: comparing ? view.tab : 'sources' });
    }
  };
  const closeDetail = () => {
    setDetailOpen(false);
    focusSoon('.card[aria-pressed="true"]');
  };
  const openComparison = (schemeIds: string[]) => {
    mode.compare(schemeIds);
    focusSoon('#compare-title');
  };
  const closeComparison = () => {
    mode.close();
    focusSoon('.results__compare');
  };
  const onCamera = useCallback((camera: Camera) => updateView({ camera }), [updateView]);
  const onTab = useCallback((tab: string) => updateView({ tab }), [updateView]);
  const { standings, weighing } = useWeighing(set, view, updateView, questions.askAgain);
  const letters = useMemo(() => new Map(schemes.map((scheme) => [scheme.id, letterOf(scheme)])), [schemes]);

  const printed = useMemo(() => (comparing ? mode.schemes : selected ? [selected] : []), [comparing, mode.schemes, selected]);
  const print = usePrint(printed);
  const [pointed, setPointed] = useState<readonly string[]>(NO_ELEMENTS);
  const [shownElements, setShownElements] = useState<readonly string[]>();

  const gridSummary = typeof grid === 'string' ? undefined : grid;
  const summary = useMapSummary(gridSummary, schemes, selected);
  const { camera } = view;
  const centre: Position | undefined = camera && [camera.lon, camera.lat];
  const tools = useWishTools(wishes, centre);
  const showsDiagram = selected !== undefined && detailOpen && !comparing && view.tab === 'diagram';
  const zones = ['workspace', ...(comparing ? ['workspace--compare'] : selected && detailOpen ? ['workspace--detail'] : []), ...(showsDiagram ? ['workspace--diagram'] : [])];

  return (
    <WishesContext.Provider value={wishes}>
      <main className={zones.join(' ')}>
        <SidePanel
          draft={draft}
          planning={planning}
          standings={standings}
          selectedId={view.schemeId}
          onDraft={questions.changeDraft}
          onPickCentre={centre && (() => pickPlace(centre))}
          onSubmit={questions.submit}
          onSelect={select}
          onCompare={openComparison}
          onExample={gridSummary && (() => questions.setDraft(exampleOn(gridSummary)))}
          changes={questions.changes}
          tools={tools.panel}
          whatIf={
            request && {
              capacity_kVA: request.capacity_kva,
              onCapacity: (kVA) => questions.tryDraft({ capacity: `${kVA}` }),
              alternatives: {
                wanted: request.options.alternatives === true,
                found: planning.set?.schemes.some(hasAlternative) ?? false,
                onChange: (alternatives) => questions.tryDraft({ alternatives }),
              },
              onUndo: questions.undo,
            }
          }
        />
        <div className="stage">
          {gridSummary && (
            <Suspense fallback={null}>
              <Stage
                grid={gridSummary}
                camera={camera}
                answerId={set?.id}
                schemes={schemes}
                selected={selected}
                mode={mode}
                diagram={showsDiagram}
                draftPlace={draftPlace(draft, customerPosition(schemes))}
                keepFirstView={openedWithLink.current}
                summary={summary}
                pictureTaker={print.camera}
                elements={{ pointed, shown: shownElements, onPoint: setPointed }}
                onPlace={pickPlace}
                wishes={wishes.wishes}
                tool={tools.map}
                onMovePlace={questions.movePlace}
                onScheme={selectOnMap}
                onCamera={onCamera}
              />
            </Suspense>
          )}
          {grid === 'unavailable' && <p className="stage__message" role="alert">{t('grid.unavailable')}</p>}
        </div>
        {set && comparing && (
          <ComparePanel
            set={set}
            schemes={mode.schemes}
            state={mode.state}
            standings={standings}
            weighing={weighing}
            letters={letters}
            selectedId={view.schemeId}
            layout={mode.layout}
            tab={view.tab}
            onTab={onTab}
            onSelect={select}
            onCompare={mode.compare}
            onPrint={print.start}
            onClose={closeComparison}
          />
        )}
        {set && selected && detailOpen && !comparing && (
          <SchemeDrawer
            set={set}
            scheme={selected}
            tab={view.tab}
            stretch={stretch}
            link={{ pointed, onPoint: setPointed, onShow: (elements) => setShownElements([...elements]) }}
            onTab={onTab}
            onPrint={print.start}
            onClose={closeDetail}
          />
        )}
        {print.job && set && gridSummary && (
          <PrintSheet
            job={print.job}
            grid={gridSummary}
            set={set}
            comparison={mode.state.kind === 'shown' ? mode.state.comparison : undefined}
            onDone={print.done}
          />
        )}
      </main>
    </WishesContext.Provider>
  );
}

const NO_ELEMENTS: readonly string[] = [];
