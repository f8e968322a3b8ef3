import { describe, expect, it } from 'vitest';
import type { Position, Switching } from '../../api-client/types';
import { switchFeatures } from '../../map/switchFeatures';
import { schemeWith, step, switching, withSource } from './samples';

const inWords = (one: Switching['steps'][number]) => `${one.action} ${one.place}`;

describe('the switches of a scheme', () => {
  const scheme = withSource(schemeWith('b', 2), { switching: switching(step('CLOSE', 'N1', [6.081, 50.771]), step('OPEN', 'N1', [6.081, 50.771]), step('OPEN', 'N2', [6.082, 50.772])) });

  it('stand in their order, those at one place below each other', () => {
    const switches = switchFeatures(scheme, inWords, []);
    expect(switches.map(({ properties: { number, label, row } }) => [number, label, row])).toEqual([
      ['1', 'CLOSE unit N1', 0],
      ['2', 'OPEN unit N1', 1],
      ['3', 'OPEN unit N2', 0],
    ]);
    expect(switches[0]?.geometry).toEqual({ type: 'Point', coordinates: [6.081, 50.771] });
  });

  const sidesWith = (...flags: Position[]) => switchFeatures(scheme, inWords, flags).map(({ properties }) => properties.side);

  it('have their numbers away from each other', () => {
    expect(sidesWith()).toEqual(['left', 'left', 'right']);
  });

  it('have their numbers away from the nearest flag', () => {
    expect(sidesWith([6.0809, 50.771])).toEqual(['right', 'right', 'right']);
    expect(sidesWith([6.0821, 50.772])).toEqual(['left', 'left', 'left']);
  });

  it('are not moved by a flag at the same place, which stands above', () => {
    expect(sidesWith([6.081, 50.771], [6.082, 50.772])).toEqual(sidesWith());
  });

  it('are left out where an older answer does not tell their place', () => {
    const old = withSource(schemeWith('a', 1), { switching: switching(step('CLOSE', 'N1', null)) });
    expect(switchFeatures(old, inWords, [])).toEqual([]);
  });
});
