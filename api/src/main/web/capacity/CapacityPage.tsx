import { useCallback, useMemo, useState } from 'react';
import type { GridSummary, Position } from '../api-client/types';
import type { ViewStateChange } from '../app/useViewState';
import type { ViewState } from '../app/viewState';
import { useI18n } from '../i18n/I18nContext';
import { GridMap } from '../map/GridMap';
import type { Bounds } from '../map/schemeFeatures';
import { CapacityControls } from './CapacityControls';
import { CapacityLegend } from './CapacityLegend';
import { LoadPanel } from './LoadPanel';
import { LOAD_LAYERS, loadOverlay } from './loadOverlay';
import { PlacePanel } from './PlacePanel';
import { PLACE_LAYERS, placeOverlay } from './placeOverlay';
import { placesOf, positionOf, type Place, type SourceCount } from './places';
import { byLoad } from './loads';
import { byVerdictAndCost } from './connectable';
import { surveyOf, useCapacity } from './useCapacity';
import { useGridLoads } from './useGridLoads';
import { usePlace } from './usePlace';
import { useWhere } from './useWhere';
import { WHERE_LAYERS, whereOverlay } from './whereOverlay';
import { WherePanel } from './WherePanel';

interface CapacityPageProps {
  grid: GridSummary;
  view: ViewState;
  updateView(change: ViewStateChange): void;
  onPlan(place: Position, capacity_kVA: number, sources: SourceCount): void;
}

/** What the grid still bears, before anybody applies: a list that answers alone, beside a map of the same. */
export function CapacityPage({ grid, view, updateView, onPlan }: CapacityPageProps) {
  const { t, byCode, language } = useI18n();
  const layer = view.layer ?? 'hexagons';
  const sources = view.sources ?? 'single';
  const [bounds, setBounds] = useState<Bounds>();
  const [least_kVA, setLeast] = useState(0);
  const [selectedId, setSelected] = useState<string>();
  const capacity = useCapacity(bounds, least_kVA, sources, layer === 'points' || layer === 'hexagons' ? layer : undefined, language);
  const where = useWhere(language);
  const { loads, failure } = useGridLoads(layer === 'loads');
  const places = useMemo(() => placesOf(capacity.answer, layer, sources, least_kVA), [capacity.answer, layer, sources, least_kVA]);
  const elements = useMemo(() => byLoad(loads?.elements ?? []), [loads]);
  const connectable = useMemo(() => byVerdictAndCost(where.answer?.places ?? []), [where.answer]);
  const survey = surveyOf(capacity.answer);
  const overlay = useMemo(() => {
    if (layer === 'loads') {
      return loadOverlay(elements, selectedId);
    }
    return layer === 'where'
      ? whereOverlay(connectable, where.answer?.points ?? [], (cost) => shortAmount(cost, language), selectedId)
      : placeOverlay({ layer, sources, least_kVA, selectedId, survey });
  }, [layer, elements, connectable, where.answer, sources, least_kVA, selectedId, survey, language]);
  const onCamera = useCallback((camera: ViewState['camera']) => updateView({ camera }), [updateView]);
  const selected = usePlace(layer === 'hexagons' || layer === 'points' ? selectedId : undefined, places, language);
  const chosen = layer === 'where' ? connectable.find(({ id }) => id === selectedId) : undefined;
  const focused = selected ?? chosen;
  const focus = focused ? positionOf(focused) : elements.find(({ element }) => element === selectedId)?.coordinates;
  const shown = { loads: elements.length, where: connectable.length, hexagons: places.length, points: capacity.answer?.points_found ?? 0 }[layer];
  const turnTo = (change: ViewStateChange) => {
    setSelected(undefined);
    updateView(change);
  };
  const plan = (place: Place, kVA: number) => onPlan(positionOf(place), kVA, sources);

  return (
    <main className="work-page work-page--wide">
      <section className="panel" aria-label={t('page.capacity')}>
        <CapacityControls
          layer={layer}
          sources={sources}
          least_kVA={least_kVA}
          onLayer={(next) => turnTo({ layer: next === 'hexagons' ? undefined : next })}
          onSources={(next) => updateView({ sources: next === 'dual' ? 'dual' : undefined })}
          onLeast={setLeast}
        />
        {layer === 'where' && (
          <WherePanel
            where={where}
            places={connectable}
            selected={chosen}
            onAsk={(wanted) => {
              setSelected(undefined);
              where.ask({ ...wanted, sources, bbox: bounds });
            }}
            onSelect={setSelected}
            onPlan={(place, kVA, count) => onPlan(positionOf(place), kVA, count)}
          />
        )}
        {layer === 'loads' && (
          <LoadPanel loads={loads} elements={elements} failure={failure} selectedId={selectedId} onSelect={setSelected} />
        )}
        {(layer === 'hexagons' || layer === 'points') && (
          <PlacePanel
            capacity={capacity}
            places={places}
            selected={selected}
            bounds={bounds}
            sources={sources}
            least_kVA={least_kVA}
            onSelect={setSelected}
            onPlan={plan}
          />
        )}
      </section>
      <div className="stage">
        <GridMap
          grid={grid}
          camera={view.camera}
          overlay={overlay}
          clickable={layer === 'loads' ? LOAD_LAYERS : layer === 'where' ? WHERE_LAYERS : PLACE_LAYERS}
          label={t('capacity.map')}
          summary={t('capacity.map.summary', { name: grid.name, layer: byCode('capacity.layer', layer), n: shown })}
          focus={focus}
          onCamera={onCamera}
          onBounds={setBounds}
          onPick={setSelected}
        >
          <CapacityLegend layer={layer} sources={sources} />
        </GridMap>
      </div>
    </main>
  );
}

/** As short as it fits on a hexagon: 3.95M, or 395万. */
function shortAmount(cost: string, language: string): string {
  return new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(Number(cost));
}
