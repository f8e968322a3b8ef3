import type { Avoid, ConnectionPoint, Position, Require } from '../api-client/types';

/** A part of the grid, with the name people know it by. */
export interface NamedSource {
  id: string;
  name: string;
}

/** A stretch of a street between two junctions, by a place on it. */
export interface Stretch {
  place: Position;
  /** Empty where the street has none. */
  name: string;
}

/** What no scheme may use, and what all have to. */
export interface Wishes {
  streets: readonly string[];
  stretches: readonly Stretch[];
  areas: readonly (readonly Position[])[];
  excluded: readonly NamedSource[];
  required: readonly NamedSource[];
  /** Kinds of line that are not built. */
  lines: readonly 'OVERHEAD'[];
}

export type WishKind = keyof Wishes;

export const NO_WISHES: Wishes = { streets: [], stretches: [], areas: [], excluded: [], required: [], lines: [] };
export const WISH_KINDS = ['streets', 'stretches', 'areas', 'excluded', 'required', 'lines'] as const satisfies readonly WishKind[];

/** The service takes no more. */
export const MAX_REQUIRED = 3;
export const MIN_CORNERS = 3;

export function wishCount(wishes: Wishes): number {
  return WISH_KINDS.reduce((sum, kind) => sum + wishes[kind].length, 0);
}

/** With one wish more; what is there already stays once, and what is asked for is no longer left out. */
export function withWish<Kind extends WishKind>(wishes: Wishes, kind: Kind, wish: Wishes[Kind][number]): Wishes {
  const others = (wishes[kind] as readonly unknown[]).filter((other) => JSON.stringify(other) !== JSON.stringify(wish));
  const next = { ...wishes, [kind]: [...others, wish] };
  if (kind === 'required') {
    return { ...next, required: next.required.slice(-MAX_REQUIRED), excluded: without(next.excluded, wish as NamedSource) };
  }
  return kind === 'excluded' ? { ...next, required: without(next.required, wish as NamedSource) } : next;
}

export function withoutWish(wishes: Wishes, kind: WishKind, index: number): Wishes {
  return { ...wishes, [kind]: (wishes[kind] as readonly unknown[]).filter((_, i) => i !== index) };
}

function without(sources: readonly NamedSource[], { id }: NamedSource): readonly NamedSource[] {
  return sources.filter((source) => source.id !== id);
}

/** The part of the request's options that carries the wishes; what is drawn on the map is WGS84, because the map is. */
export function wishOptions({ streets, stretches, areas, excluded, required, lines }: Wishes): { avoid?: Avoid; require?: Require } {
  const avoid: Avoid = {
    ...(streets.length > 0 ? { streets: [...streets] } : {}),
    ...(stretches.length > 0 ? { stretches: stretches.map(({ place }) => ({ crs: 'WGS84' as const, coordinates: place })) } : {}),
    ...(areas.length > 0 ? { areas: areas.map((corners) => ({ crs: 'WGS84' as const, coordinates: [...corners] })) } : {}),
    ...(excluded.length > 0 ? { sources: excluded.map(({ id }) => id) } : {}),
    ...(lines.length > 0 ? { overhead_lines: true } : {}),
  };
  return {
    ...(Object.keys(avoid).length > 0 ? { avoid } : {}),
    ...(required.length > 0 ? { require: { sources: required.map(({ id }) => id) } } : {}),
  };
}

const ON_LINE = /^(?:tap|cut|loop):(.+)@\d+$/;

/** What a source can be called by, the nearest first. A point on a line is named by its section, which holds for every place. */
export function sourceNames(point: ConnectionPoint): NamedSource[] {
  const id = ON_LINE.exec(point.id)?.[1] ?? point.id;
  const named = (sourceId: string | null | undefined, name: string | null | undefined): NamedSource[] =>
    sourceId ? [{ id: sourceId, name: name || sourceId }] : [];
  return [
    { id, name: point.name || id },
    ...named(point.feeder_id, point.feeder),
    ...named(point.substation_id, point.substation),
  ];
}
