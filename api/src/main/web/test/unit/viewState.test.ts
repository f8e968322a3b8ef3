import { describe, expect, it } from 'vitest';
import { formatViewState, parseViewState } from '../../app/viewState';

describe('the view in the address', () => {
  it('survives a round trip', () => {
    const state = { setId: 'a b/1', schemeId: 'S2', camera: { zoom: 14.5, lon: 6.084, lat: 50.775 }, language: 'zh-CN' as const };
    expect(parseViewState(formatViewState(state))).toEqual(state);
  });

  it('keeps what is compared and how', () => {
    const state = { setId: 'x', compared: ['s1', 's3'], tab: 'money', maps: 2 as const, weights: { cost: 0.4, load_rate: 0.05 } };
    expect(formatViewState(state)).toBe('#set=x&compare=s1,s3&tab=money&maps=2&weights=cost:40,load_rate:5');
    expect(parseViewState(formatViewState(state))).toEqual(state);
  });

  it('is too coarse to tell a customer', () => {
    expect(formatViewState({ camera: { zoom: 16.4321, lon: 6.0839123, lat: 50.7712345 } })).toBe('#map=16.4/6.084/50.771');
  });

  it.each(['#map=5', '#map=99/0/0', '#map=5/200/0', '#lang=fr', '#set=', '#compare=s1', '#maps=3', '#weights=cost:x', ''])('ignores %s', (hash) => {
    expect(parseViewState(hash)).toEqual({});
  });
});
