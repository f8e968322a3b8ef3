import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Position, SchemeRequest } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { MapFooter } from '../map/MapFooter';
import { MapView } from '../map/MapView';
import { customerPosition } from '../map/schemeFeatures';
import { EMPTY_DRAFT, placeOnMap, withPickedPlace, type RequestDraft } from '../plan/requestDraft';
import { usePlanning } from '../plan/usePlanning';
import { SchemeDrawer } from '../scheme/detail/SchemeDrawer';
import { isWide, ROOM_FOR_ALL } from './breakpoints';
import { useMapSummary } from './mapSummary';
import { SidePanel } from './SidePanel';
import type { GridState } from './useGridSummary';
import { useInsets } from './useInsets';
import type { ViewStateChange } from './useViewState';
import type { Camera, ViewState } from './viewState';

interface WorkspaceProps {
  view: ViewState;
  updateView(change: ViewStateChange): void;
  grid: GridState;
}

/** The three zones, and what they share: the request, the answer, the chosen scheme. */
export function Workspace({ view, updateView, grid }: WorkspaceProps) {
  const { t, language } = useI18n();
  const [draft, setDraft] = useState<RequestDraft>(EMPTY_DRAFT);
  const [detailOpen, setDetailOpen] = useState(false);
  const planning = usePlanning(language);
  const schemes = useMemo(() => planning.set?.schemes ?? [], [planning.set]);
  const selected = schemes.find((scheme) => scheme.id === view.schemeId);
  const openedWithLink = useRef(view.setId !== undefined && view.camera !== undefined);

  // The answer of the address, and again in the other language when that changes: names and hints come from the service.
  const { load } = planning;
  const setId = useRef(view.setId);
  setId.current = view.setId;
  useEffect(() => {
    if (setId.current) {
      load(setId.current);
    }
  }, [load]);

  const shownId = useRef<string | undefined>(undefined);
  useEffect(() => {
    const { set } = planning;
    if (set && set.id !== shownId.current) {
      shownId.current = set.id;
      const known = set.schemes.some((scheme) => scheme.id === view.schemeId);
      updateView({ setId: set.id, schemeId: known ? view.schemeId : set.schemes[0]?.id });
      // On a small screen the details would hide the list: there they wait until a scheme is chosen.
      setDetailOpen(isWide(ROOM_FOR_ALL));
    }
  }, [planning, view.schemeId, updateView]);

  const changeDraft = useCallback((change: Partial<RequestDraft>) => setDraft((before) => ({ ...before, ...change })), []);
  const pickPlace = useCallback((position: Position) => setDraft((before) => withPickedPlace(before, position)), []);
  const select = useCallback(
    (schemeId: string) => {
      updateView({ schemeId });
      setDetailOpen(true);
    },
    [updateView],
  );
  const closeDetail = () => {
    setDetailOpen(false);
    requestAnimationFrame(focusChosenCard);
  };
  const onCamera = useCallback((camera: Camera) => updateView({ camera }), [updateView]);
  const submit = (request: SchemeRequest) => planning.plan(request);

  const gridSummary = typeof grid === 'string' ? undefined : grid;
  const summary = useMapSummary(gridSummary, schemes, selected);
  const insets = useInsets();
  const { camera } = view;
  const pickCentre = camera ? () => pickPlace([camera.lon, camera.lat]) : undefined;

  return (
    <main className={`workspace${selected && detailOpen ? ' workspace--detail' : ''}`}>
      <SidePanel
        draft={draft}
        planning={planning}
        selectedId={view.schemeId}
        onDraft={changeDraft}
        onPickCentre={pickCentre}
        onSubmit={submit}
        onSelect={select}
      />
      <div className="stage">
        {gridSummary && (
          <MapView
            extent={gridSummary.bbox}
            camera={camera}
            answerId={planning.set?.id}
            schemes={schemes}
            selected={selected}
            draftPlace={draftPlace(draft, customerPosition(schemes))}
            insets={insets}
            keepFirstView={openedWithLink.current}
            summary={summary}
            onPlace={pickPlace}
            onScheme={select}
            onCamera={onCamera}
          >
            <MapFooter grid={gridSummary} />
          </MapView>
        )}
        {grid === 'unavailable' && <p className="stage__message" role="alert">{t('grid.unavailable')}</p>}
      </div>
      {planning.set && selected && detailOpen && (
        <SchemeDrawer set={planning.set} scheme={selected} onClose={closeDetail} />
      )}
    </main>
  );
}

/** Whoever closes the details comes back to where they were opened. */
function focusChosenCard(): void {
  document.querySelector<HTMLElement>('.card[aria-pressed="true"]')?.focus();
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
