import { describe, expect, it } from 'vitest';
import { roundLength } from '../../print/mapPicture';

describe('the scale bar on paper', () => {
  it.each([
    [437, 200],
    [500, 500],
    [999, 500],
    [1000, 1000],
    [23, 20],
    [7.9, 5],
  ])('for at most %s m is %s m long', (longest_m, length_m) => {
    expect(roundLength(longest_m)).toBe(length_m);
  });
});
