import type { Feature, Point } from 'geojson';
import type { Position, Scheme, Switching } from '../api-client/types';

/** On which side of a switch its step is written. */
export type Side = 'left' | 'right';

export interface SwitchProperties {
  kind: 'SWITCH';
  action: string;
  /** Which step it is. */
  number: string;
  /** The step in words. */
  label: string;
  /** How many switches at the same place stand above. */
  row: number;
  side: Side;
}

/** A switch that is operated before a scheme can be built. */
export type SwitchFeature = Feature<Point, SwitchProperties>;

/** One step of a switching in words. */
export type StepInWords = (step: Switching['steps'][number]) => string;

/**
 * What has to be switched before a scheme can be built; switches at one place stand below each other.
 *
 * @param flags places where flags and pins stand, which lie above everything that is drawn: steps are written away from them
 */
export function switchFeatures({ sources }: Scheme, stepInWords: StepInWords, flags: readonly Position[]): SwitchFeature[] {
  const rows = new Map<string, number>();
  const steps = sources.flatMap(({ switching }) => (switching?.steps ?? []).map((step, index) => ({ step, number: `${index + 1}` })));
  const places = steps.flatMap(({ step }) => (step.coordinates ? [step.coordinates] : []));
  return steps.flatMap(({ step, number }): SwitchFeature[] => {
    const { coordinates, action, place_id } = step;
    if (!coordinates) {
      return [];
    }
    const row = rows.get(place_id) ?? 0;
    rows.set(place_id, row + 1);
    const side = awayFrom([...flags, ...places], coordinates);
    return [{ type: 'Feature', properties: { kind: 'SWITCH', action, number, label: stepInWords(step), row, side }, geometry: { type: 'Point', coordinates } }];
  });
}

/** Each place pulls the more the nearer it is; what lies straight above or below or at the same place does not. */
function awayFrom(others: readonly Position[], [lon, lat]: Position): Side {
  const eastward = Math.cos((lat * Math.PI) / 180);
  const pull = others.reduce((sum, [otherLon, otherLat]) => {
    const x = (otherLon - lon) * eastward;
    const y = otherLat - lat;
    const distance = Math.hypot(x, y);
    return distance === 0 ? sum : sum + x / distance ** 3;
  }, 0);
  return pull > 0 ? 'left' : 'right';
}
