import { useCallback, useEffect, useState } from 'react';
import type { Position } from '../api-client/types';
import type { MapTool, WishTools } from './WishList';
import { MIN_CORNERS, withWish } from './wishes';
import type { WishesHandle } from './WishesContext';

export interface MapToolHandle {
  tool: MapTool;
  /** Outline that is being drawn. */
  corners: readonly Position[];
  /** A click on the map while a tool is chosen; `street` is the name of the one that was hit, if it has any. */
  onToolClick(place: Position, street: string): void;
  onFinish(): void;
}

const NO_CORNERS: readonly Position[] = [];

/** The tools that draw wishes on the map. Escape puts them away. */
export function useWishTools({ wishes, change }: WishesHandle, centre: Position | undefined): { panel: WishTools; map: MapToolHandle } {
  const [tool, setTool] = useState<MapTool>('place');
  const [corners, setCorners] = useState(NO_CORNERS);
  const choose = useCallback((next: MapTool) => {
    setTool(next);
    setCorners(NO_CORNERS);
  }, []);

  useEffect(() => {
    if (tool === 'place') {
      return undefined;
    }
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && choose('place');
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [tool, choose]);

  const onToolClick = (place: Position, street: string) => {
    if (tool === 'street') {
      change?.(withWish(wishes, 'stretches', { place, name: street }));
      choose('place');
    } else {
      setCorners([...corners, place]);
    }
  };
  const onFinish = () => {
    if (corners.length >= MIN_CORNERS) {
      change?.(withWish(wishes, 'areas', corners));
      choose('place');
    }
  };
  return {
    panel: {
      tool,
      corners: corners.length,
      onTool: centre && change && choose,
      onCentre: centre && (() => onToolClick(centre, '')),
      onFinish: corners.length >= MIN_CORNERS ? onFinish : undefined,
    },
    map: { tool, corners, onToolClick, onFinish },
  };
}
