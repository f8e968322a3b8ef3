import type { Position } from '../api-client/types';
import { placeOnMap, type RequestDraft } from '../plan/requestDraft';

const SAME_PLACE_DEGREES = 1e-5;

/** The form's place, unless the drawn schemes already lead there. */
export function draftPlace(draft: RequestDraft, planned: Position | undefined): Position | undefined {
  const place = placeOnMap(draft);
  return place && planned && isSamePlace(place, planned) ? undefined : place;
}

function isSamePlace([lon, lat]: Position, [otherLon, otherLat]: Position): boolean {
  return Math.abs(lon - otherLon) < SAME_PLACE_DEGREES && Math.abs(lat - otherLat) < SAME_PLACE_DEGREES;
}
