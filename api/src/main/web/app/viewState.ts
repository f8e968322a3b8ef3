import { CAPACITY_LAYERS, type CapacityLayer } from '../capacity/places';
import { MAP_COUNTS, type MapCount } from '../compare/mapCounts';
import { isLanguage, type Language } from '../i18n/translate';
import type { Weights } from '../scheme/reranking';

/** Where the map looks. Rounded on purpose: a view to share, never the exact place of a customer. */
export interface Camera {
  zoom: number;
  lon: number;
  lat: number;
}

/** Beside planning one supply, which is the page without a name. */
export const PAGES = ['batches', 'capacity'] as const;
export type Page = (typeof PAGES)[number];

/** What an address of this page can restore. Nothing personal: ids and a view, no request, no place. */
export interface ViewState {
  /** Undefined while one supply is planned. */
  page?: Page;
  /** The batch that is looked at. */
  batchId?: string;
  /** What the capacity page draws; hexagons without it. */
  layer?: CapacityLayer;
  /** How many sources open capacity is told for; one without it. */
  sources?: 'dual';
  setId?: string;
  schemeId?: string;
  camera?: Camera;
  language?: Language;
  /** Ids of the schemes that are compared, at least two. */
  compared?: string[];
  /** Which tab of the details or of the comparison is open. */
  tab?: string;
  /** How many maps stand beside each other. */
  maps?: MapCount;
  /** What each criterion counts, where it is not what the answer was planned with. */
  weights?: Weights;
}

const COMPARED = 'compare';

const CAMERA = /^(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/;

/** Reads the fragment of the address. It stays in the browser: fragments are not sent to any server. */
export function parseViewState(hash: string): ViewState {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const language = params.get('lang');
  const compared = params.get(COMPARED)?.split(',').filter(Boolean) ?? [];
  const maps = MAP_COUNTS.find((count) => `${count}` === params.get('maps'));
  return withoutGaps({
    page: PAGES.find((page) => page === params.get('page')),
    layer: CAPACITY_LAYERS.find((layer) => layer === params.get('layer')),
    sources: params.get('sources') === 'dual' ? 'dual' : undefined,
    batchId: params.get('batch') || undefined,
    setId: params.get('set') || undefined,
    schemeId: params.get('scheme') || undefined,
    camera: parseCamera(params.get('map')),
    language: isLanguage(language) ? language : undefined,
    compared: compared.length >= 2 ? compared : undefined,
    tab: params.get('tab') || undefined,
    maps: maps === 1 ? undefined : maps,
    weights: parseWeights(params.get('weights')),
  });
}

export function formatViewState(state: ViewState): string {
  const parts: Array<[name: string, value: string | undefined]> = [
    ['page', state.page],
    ['layer', state.layer],
    ['sources', state.sources],
    ['batch', state.batchId && encodeURIComponent(state.batchId)],
    ['set', state.setId && encodeURIComponent(state.setId)],
    ['scheme', state.schemeId && encodeURIComponent(state.schemeId)],
    [COMPARED, state.compared?.map(encodeURIComponent).join(',')],
    ['tab', state.tab && encodeURIComponent(state.tab)],
    ['maps', state.maps && state.maps > 1 ? `${state.maps}` : undefined],
    ['weights', state.weights && formatWeights(state.weights)],
    ['map', state.camera && formatCamera(state.camera)],
    ['lang', state.language],
  ];
  const written = parts.filter(([, value]) => value).map(([name, value]) => `${name}=${value}`);
  return written.length === 0 ? '' : `#${written.join('&')}`;
}

/** The state without the parts that are not there; a part set to `undefined` is none. */
export function withoutGaps(state: { [Part in keyof ViewState]?: ViewState[Part] | undefined }): ViewState {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as ViewState;
}

const WEIGHT = /^([a-z_]+):(\d{1,3})$/;

/** In whole per cent, `cost:40,duration:10`. */
function formatWeights(weights: Weights): string {
  return Object.entries(weights)
    .map(([name, weight]) => `${name}:${Math.round(weight * 100)}`)
    .join(',');
}

function parseWeights(value: string | null): Weights | undefined {
  const parts = (value ?? '').split(',').map((part) => WEIGHT.exec(part));
  const known = parts.flatMap((match) => (match ? [[match[1] ?? '', Math.min(Number(match[2]), 100) / 100] as const] : []));
  return known.length > 0 && known.length === parts.length ? Object.fromEntries(known) : undefined;
}

function formatCamera({ zoom, lon, lat }: Camera): string {
  return `${zoom.toFixed(1)}/${lon.toFixed(3)}/${lat.toFixed(3)}`;
}

function parseCamera(value: string | null): Camera | undefined {
  const match = CAMERA.exec(value ?? '');
  if (!match) {
    return undefined;
  }
  const camera = { zoom: Number(match[1]), lon: Number(match[2]), lat: Number(match[3]) };
  const inRange = camera.zoom <= 24 && Math.abs(camera.lon) <= 180 && Math.abs(camera.lat) <= 85;
  return inRange ? camera : undefined;
}
