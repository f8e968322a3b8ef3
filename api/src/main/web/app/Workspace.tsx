import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Position, SchemeRequest } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { ComparePanel } from '../compare/ComparePanel';
import { stretchAt, type Stretch } from '../map/routePieces';
import { customerPosition } from '../map/schemeFeatures';
import { checkDraft, EMPTY_DRAFT, exampleOn, placeOnMap, requestOf, withPickedPlace, type RequestDraft } from '../plan/requestDraft';
import { usePlanning } from '../plan/usePlanning';
import { SchemeDrawer } from '../scheme/detail/SchemeDrawer';
import { PrintSheet } from '../print/PrintSheet';
import { changesBetween } from '../scheme/changes';
import { letterOf } from '../scheme/identity';
import { shares, type Weights } from '../scheme/reranking';
import { isWide, ROOM_FOR_ALL } from './breakpoints';
import { useMapSummary } from './mapSummary';
import { SidePanel } from './SidePanel';
import type { GridState } from './useGridSummary';
import { Stage } from './Stage';
import { useAnswers } from './useAnswers';
import { useCompareMode } from './useCompareMode';
import { usePrint } from './usePrint';
import { useWeighing } from './useWeighing';
import type { ViewStateChange } from './useViewState';
import type { Camera, ViewState } from './viewState';

interface WorkspaceProps {
  view: ViewState;
  updateView(change: ViewStateChange): void;
  grid: GridState;
}

/** The three zones, and what they share: the request, the answer, the chosen scheme, the comparison. */
export function Workspace({ view, updateView, grid }: WorkspaceProps) {
  const { t, language } = useI18n();
  const [draft, setDraft] = useState<RequestDraft>(EMPTY_DRAFT);
  const [detailOpen, setDetailOpen] = useState(false);
  const [stretch, setStretch] = useState<Stretch>();
  const planning = usePlanning(language);
  const answers = useAnswers(planning);
  const { set, load } = planning;
  const schemes = useMemo(() => set?.schemes ?? [], [set]);
  const selected = schemes.find((scheme) => scheme.id === view.schemeId);
  const openedWithLink = useRef(view.setId !== undefined && view.camera !== undefined);
  const mode = useCompareMode(set, view, updateView, language);
  const comparing = mode.schemes.length > 0;

  // The answer of the address, and again in the other language when that changes: names and hints come from the service.
  const setId = useRef(view.setId);
  setId.current = view.setId;
  useEffect(() => {
    if (setId.current) {
      load(setId.current);
    }
  }, [load]);

  const shownId = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (set && set.id !== shownId.current) {
      const isAnother = shownId.current !== undefined || set.id !== view.setId;
      shownId.current = set.id;
      const known = set.schemes.some((scheme) => scheme.id === view.schemeId);
      updateView({
        setId: set.id,
        schemeId: known ? view.schemeId : set.schemes[0]?.id,
        ...(isAnother ? { compared: undefined, weights: undefined } : {}),
      });
      // On a small screen the details would hide the list: there they wait until a scheme is chosen.
      setDetailOpen(isWide(ROOM_FOR_ALL));
    }
  }, [set, view.setId, view.schemeId, updateView]);

  const changeDraft = useCallback((change: Partial<RequestDraft>) => setDraft((before) => ({ ...before, ...change })), []);
  const pickPlace = useCallback((position: Position) => setDraft((before) => withPickedPlace(before, position)), []);
  const select = useCallback(
    (schemeId: string) => {
      updateView({ schemeId });
      setDetailOpen(true);
    },
    [updateView],
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
  const { request, ask } = answers;
  const submit = (next: SchemeRequest) => ask(draft, next);
  const tryDraft = (change: Partial<RequestDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    if (request && checkDraft(next).length === 0) {
      ask(next, { ...request, ...requestOf(next) });
    }
  };
  const movePlace = (position: Position) => tryDraft(withPickedPlace(draft, position));
  const undo = () => {
    const earlier = answers.undo();
    if (earlier) {
      setDraft(earlier);
    }
  };
  const askAgain = request && ((weights: Weights) => submit({ ...request, options: { ...request.options, weights: shares(weights) } }));
  const { before } = answers;
  const changes = useMemo(() => (before && set && before.id !== set.id ? changesBetween(before.schemes, set.schemes) : undefined), [before, set]);
  const { standings, weighing } = useWeighing(set, view, updateView, askAgain);
  const letters = useMemo(() => new Map(schemes.map((scheme) => [scheme.id, letterOf(scheme)])), [schemes]);

  const printed = useMemo(() => (comparing ? mode.schemes : selected ? [selected] : []), [comparing, mode.schemes, selected]);
  const print = usePrint(printed);
  const [pointed, setPointed] = useState<readonly string[]>(NO_ELEMENTS);
  const [shownElements, setShownElements] = useState<readonly string[]>();

  const gridSummary = typeof grid === 'string' ? undefined : grid;
  const summary = useMapSummary(gridSummary, schemes, selected);
  const { camera } = view;
  const pickCentre = camera ? () => pickPlace([camera.lon, camera.lat]) : undefined;
  const showsDiagram = selected !== undefined && detailOpen && !comparing && view.tab === 'diagram';
  const zones = ['workspace', ...(comparing ? ['workspace--compare'] : selected && detailOpen ? ['workspace--detail'] : []), ...(showsDiagram ? ['workspace--diagram'] : [])];

  return (
    <main className={zones.join(' ')}>
      <SidePanel
        draft={draft}
        planning={planning}
        standings={standings}
        selectedId={view.schemeId}
        onDraft={changeDraft}
        onPickCentre={pickCentre}
        onSubmit={submit}
        onSelect={select}
        onCompare={openComparison}
        onExample={gridSummary && (() => setDraft(exampleOn(gridSummary)))}
        changes={changes}
        whatIf={request && { capacity_kVA: request.capacity_kva, onCapacity: (kVA) => tryDraft({ capacity: `${kVA}` }), onUndo: before && undo }}
      />
      <div className="stage">
        {gridSummary && (
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
            onMovePlace={request ? movePlace : undefined}
            onScheme={selectOnMap}
            onCamera={onCamera}
          />
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
  );
}

const NO_ELEMENTS: readonly string[] = [];

/** Whoever opens a part is led there, and whoever closes it back to where it was opened. */
function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

/** The form's place, unless the drawn schemes already lead there. */
function draftPlace(draft: RequestDraft, planned: Position | undefined): Position | undefined {
  const place = placeOnMap(draft);
  return place && planned && isSamePlace(place, planned) ? undefined : place;
}

const SAME_PLACE_DEGREES = 1e-5;

function isSamePlace([lon, lat]: Position, [otherLon, otherLat]: Position): boolean {
  return Math.abs(lon - otherLon) < SAME_PLACE_DEGREES && Math.abs(lat - otherLat) < SAME_PLACE_DEGREES;
}
