import { isLanguage, type Language } from '../i18n/translate';

/** Where the map looks. Rounded on purpose: a view to share, never the exact place of a customer. */
export interface Camera {
  zoom: number;
  lon: number;
  lat: number;
}

/** What an address of this page can restore. Nothing personal: ids and a view, no request, no place. */
export interface ViewState {
  setId?: string;
  schemeId?: string;
  camera?: Camera;
  language?: Language;
}

const CAMERA = /^(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/;

/** Reads the fragment of the address. It stays in the browser: fragments are not sent to any server. */
export function parseViewState(hash: string): ViewState {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const state: ViewState = {};
  const setId = params.get('set');
  const schemeId = params.get('scheme');
  const language = params.get('lang');
  const camera = parseCamera(params.get('map'));
  if (setId) {
    state.setId = setId;
  }
  if (schemeId) {
    state.schemeId = schemeId;
  }
  if (isLanguage(language)) {
    state.language = language;
  }
  if (camera) {
    state.camera = camera;
  }
  return state;
}

export function formatViewState(state: ViewState): string {
  const parts: string[] = [];
  if (state.setId) {
    parts.push(`set=${encodeURIComponent(state.setId)}`);
  }
  if (state.schemeId) {
    parts.push(`scheme=${encodeURIComponent(state.schemeId)}`);
  }
  if (state.camera) {
    parts.push(`map=${formatCamera(state.camera)}`);
  }
  if (state.language) {
    parts.push(`lang=${state.language}`);
  }
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
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
