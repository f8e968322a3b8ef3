import { describe, expect, it } from 'vitest';
import { openingZoom } from '../../map/openingZoom';

describe('the zoom at which a grid is opened', () => {
  it('fills the map with a grid that is an overview there anyway', () => {
    expect(openingZoom(11.4)).toBe(11.4);
    expect(openingZoom(12.98)).toBe(12.98);
  });

  it('is the last of the overviews where detail would begin', () => {
    expect(openingZoom(13)).toBe(12.99);
    expect(openingZoom(13.067)).toBe(12.99);
    expect(openingZoom(13.34)).toBe(12.99);
  });

  it('does not make a village small', () => {
    expect(openingZoom(13.36)).toBe(13.36);
    expect(openingZoom(15)).toBe(15);
  });
});
