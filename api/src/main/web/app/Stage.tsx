import { useRef, type RefObject } from 'react';
import type { GridSummary, Position, Scheme } from '../api-client/types';
import { CorridorLegend } from '../map/CorridorLegend';
import { IndependenceNote } from '../map/IndependenceNote';
import { MapFooter } from '../map/MapFooter';
import { MapGroup } from '../map/MapGroup';
import { MapView } from '../map/MapView';
import { customerPosition } from '../map/schemeFeatures';
import { SideMap } from '../map/SideMap';
import { useComparedDrawing, useDrawing } from '../map/useDrawing';
import type { PointedElements } from '../map/usePointedElements';
import type { MapToolHandle } from '../plan/useWishTools';
import type { Wishes } from '../plan/wishes';
import type { CompareMode } from './useCompareMode';
import type { PictureTaker } from './usePrint';
import { useInsets } from './useInsets';
import type { Camera } from './viewState';

interface StageProps {
  grid: GridSummary;
  camera: Camera | undefined;
  answerId: string | undefined;
  schemes: readonly Scheme[];
  selected: Scheme | undefined;
  mode: CompareMode;
  /** The diagram lies below the map. */
  diagram: boolean;
  draftPlace: Position | undefined;
  keepFirstView: boolean;
  summary: string;
  elements: PointedElements;
  wishes: Wishes;
  tool: MapToolHandle;
  pictureTaker: RefObject<PictureTaker>;
  onPlace(position: Position): void;
  onMovePlace: ((position: Position) => void) | undefined;
  onScheme(schemeId: string, place: Position): void;
  onCamera(camera: Camera): void;
}

/** The map, or several that move together while schemes are compared side by side. */
export function Stage({ grid, mode, schemes, selected, diagram, ...map }: StageProps) {
  const group = useRef<MapGroup>(undefined);
  group.current ??= new MapGroup();
  const [first, ...others] = mode.sideBySide;
  const comparing = mode.schemes.length > 0;
  const shown = useShown(schemes, mode, first);
  const comparison = mode.state.kind === 'shown' && comparing ? mode.state.comparison : undefined;
  const single = useDrawing(shown, first ? first.id : selected?.id);
  const compared = useComparedDrawing(mode.schemes, comparison, selected?.id);
  const cover = comparing ? 'none' : diagram ? 'diagram' : 'details';
  const insets = useInsets(cover);
  return (
    <div className={`maps maps--${Math.max(mode.sideBySide.length, 1)}`}>
      <MapView
        {...map}
        extent={grid.bbox}
        schemes={schemes}
        selected={selected}
        drawing={!first && compared ? compared : single}
        group={group.current}
        alone={first}
        insets={insets}
        focused={comparing ? mode.schemes : schemes}
        layout={`${cover}-${mode.layout.maps}-${mode.layout.tall}`}
      >
        {comparison && !first && <CorridorLegend comparison={comparison} schemes={mode.schemes} />}
        {selected && !comparing && <IndependenceNote scheme={selected} />}
        <MapFooter grid={grid} />
      </MapView>
      {others.map((scheme) => (
        <SideMap
          key={scheme.id}
          scheme={scheme}
          extent={grid.bbox}
          camera={map.camera}
          customer={customerPosition(schemes)}
          group={group.current as MapGroup}
        />
      ))}
    </div>
  );
}

/** What the main map draws: all schemes, the compared ones, or the first of those that stand on maps of their own. */
function useShown(schemes: readonly Scheme[], mode: CompareMode, first: Scheme | undefined): readonly Scheme[] {
  const alone = useRef<readonly Scheme[]>([]);
  if (first && alone.current[0] !== first) {
    alone.current = [first];
  }
  if (first) {
    return alone.current;
  }
  return mode.schemes.length > 0 ? mode.schemes : schemes;
}
