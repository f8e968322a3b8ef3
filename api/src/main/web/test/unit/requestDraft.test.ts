import { describe, expect, it } from 'vitest';
import { checkDraft, EMPTY_DRAFT, placeOnMap, requestOf, splitPair, withPickedPlace } from '../../plan/requestDraft';

const complete = { ...EMPTY_DRAFT, crs: 'GCJ02' as const, lon: '116.39', lat: '39.9', capacity: '3150', industry: 'MACHINERY' };

describe('checkDraft', () => {
  it('names everything that is missing at once', () => {
    expect(checkDraft(EMPTY_DRAFT).map(({ field }) => field)).toEqual(['crs', 'lon', 'lat', 'capacity', 'industry']);
  });

  it('never assumes a coordinate system for typed numbers', () => {
    expect(checkDraft({ ...complete, crs: '' })).toEqual([{ field: 'crs', code: 'required' }]);
  });

  it.each([
    ['lat', '91', 'out-of-range'],
    ['lon', 'east', 'not-a-number'],
    ['capacity', '0', 'out-of-range'],
    ['capacity', '1e400', 'not-a-number'],
    ['maxSchemes', '7', 'out-of-range'],
  ] as const)('refuses %s %s', (field, value, code) => {
    expect(checkDraft({ ...complete, [field]: value })).toEqual([{ field, code }]);
  });
});

describe('the request', () => {
  it('is lon, lat in the named system', () => {
    expect(checkDraft(complete)).toEqual([]);
    expect(requestOf(complete)).toEqual({
      customer: { industry: 'MACHINERY', importance: 'ORDINARY' },
      location: { crs: 'GCJ02', coordinates: [116.39, 39.9] },
      capacity_kva: 3150,
      sources: 'AUTO',
      options: { max_schemes: 5 },
    });
  });

  it('asks for different routes only where they are wanted', () => {
    expect(requestOf({ ...complete, alternatives: true }).options).toEqual({ max_schemes: 5, alternatives: true });
  });

  it('names a system of the register by its number, with metres instead of degrees', () => {
    const projected = { ...complete, crs: 'EPSG' as const, epsg: '4549', lon: '489123.5', lat: '3642000' };
    expect(checkDraft(projected)).toEqual([]);
    expect(requestOf(projected).location).toEqual({ crs: 'EPSG:4549', coordinates: [489123.5, 3642000] });
    expect(checkDraft({ ...projected, epsg: '' })).toEqual([{ field: 'epsg', code: 'required' }]);
    expect(placeOnMap(projected)).toBeUndefined();
  });

  it('takes a picked place as WGS84', () => {
    expect(withPickedPlace(complete, [6.08391234567, 50.7753])).toMatchObject({ crs: 'WGS84', lon: '6.083912', lat: '50.775300' });
  });

  it('shows no pin for a shifted system', () => {
    expect(placeOnMap(complete)).toBeUndefined();
    expect(placeOnMap({ ...complete, crs: 'CGCS2000' })).toEqual([116.39, 39.9]);
  });
});

describe('splitPair', () => {
  it.each([
    ['6.0839, 50.7712', { lon: '6.0839', lat: '50.7712' }],
    ['116.39，39.9', { lon: '116.39', lat: '39.9' }],
    ['6.0839', undefined],
    ['6,0839', { lon: '6', lat: '0839' }],
  ])('%s', (text, expected) => {
    expect(splitPair(text)).toEqual(expected);
  });
});
