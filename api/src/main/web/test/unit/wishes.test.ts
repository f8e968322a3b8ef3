import { describe, expect, it } from 'vitest';
import type { ConnectionPoint } from '../../api-client/types';
import { EMPTY_DRAFT, requestOf, retried, withPickedPlace } from '../../plan/requestDraft';
import { NO_WISHES, sourceNames, wishCount, wishOptions, withoutWish, withWish } from '../../plan/wishes';
import { wishFeatures } from '../../map/wishFeatures';
import { POINT } from './samples';

const S = { id: 'SUB-1', name: 'North' };

describe('wishes', () => {
  it('are counted, added once and taken back', () => {
    const once = withWish(withWish(NO_WISHES, 'streets', 'High Street'), 'streets', 'High Street');
    expect(wishCount(once)).toBe(1);
    expect(withoutWish(once, 'streets', 0)).toEqual(NO_WISHES);
  });

  it('never ask for what they leave out', () => {
    const excluded = withWish(NO_WISHES, 'excluded', S);
    const required = withWish(excluded, 'required', S);
    expect(required).toMatchObject({ excluded: [], required: [S] });
    expect(withWish(required, 'excluded', S)).toMatchObject({ excluded: [S], required: [] });
  });

  it('ask for three sources at most, the latest ones', () => {
    const four = ['a', 'b', 'c', 'd'].reduce((wishes, id) => withWish(wishes, 'required', { id, name: id }), NO_WISHES);
    expect(four.required.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  });

  it('say nothing where nothing is wished', () => {
    expect(wishOptions(NO_WISHES)).toEqual({});
  });

  it('are options of the request, in WGS84', () => {
    const wishes = {
      streets: ['High Street'],
      stretches: [{ place: [6.1, 50.8] as [number, number], name: '' }],
      areas: [[[6, 50], [6.1, 50], [6.1, 50.1]] as [number, number][]],
      excluded: [S],
      required: [{ id: 'BAY-7', name: 'F7' }],
      lines: ['OVERHEAD'] as const,
    };
    expect(wishOptions(wishes)).toEqual({
      avoid: {
        streets: ['High Street'],
        stretches: [{ crs: 'WGS84', coordinates: [6.1, 50.8] }],
        areas: [{ crs: 'WGS84', coordinates: [[6, 50], [6.1, 50], [6.1, 50.1]] }],
        sources: ['SUB-1'],
        overhead_lines: true,
      },
      require: { sources: ['BAY-7'] },
    });
  });

  it('are gone from the next request once they are taken back, while the weights stay', () => {
    const draft = { ...withPickedPlace(EMPTY_DRAFT, [6, 50]), capacity: '100', industry: 'OFFICE' };
    const asked = requestOf({ ...draft, wishes: withWish(NO_WISHES, 'excluded', S) });
    const before = { ...asked, options: { ...asked.options, weights: { cost: 1 } } };
    expect(retried(before, requestOf(draft)).options).toEqual({ max_schemes: 5, weights: { cost: 1 } });
  });
});

describe('names of a source', () => {
  it('hold for every place: a point on a line is its section', () => {
    const point: ConnectionPoint = { ...POINT, id: 'loop:LS-1@186', kind: 'LOOP_IN', name: 'High Street', feeder_id: 'BAY-1', feeder: 'F1', substation_id: 'SUB-1', substation: 'North' };
    expect(sourceNames(point)).toEqual([{ id: 'LS-1', name: 'High Street' }, { id: 'BAY-1', name: 'F1' }, S]);
  });

  it('leave out the feeder a spare bay does not have', () => {
    expect(sourceNames({ ...POINT, id: 'BAY-9', kind: 'SPARE_BAY', feeder_id: null, substation_id: 'SUB-1', substation: 'North' }).map(({ id }) => id)).toEqual(['BAY-9', 'SUB-1']);
  });
});

describe('wishes on the map', () => {
  it('close the outline of an area, and show the one that is being drawn', () => {
    const areas = [[[6, 50], [6.1, 50], [6.1, 50.1]] as [number, number][]];
    const kinds = wishFeatures({ ...NO_WISHES, areas }, [[1, 1], [2, 2]]).features;
    expect(kinds.map(({ properties }) => properties?.kind)).toEqual(['area', 'outline', 'corner', 'corner']);
    expect(kinds[0]?.geometry).toMatchObject({ coordinates: [[[6, 50], [6.1, 50], [6.1, 50.1], [6, 50]]] });
  });
});
