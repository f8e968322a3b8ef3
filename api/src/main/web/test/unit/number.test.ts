import { describe, expect, it } from 'vitest';
import { ABSENT, formatMetres, formatNumber, formatPercent, formatValue } from '../../format/number';

describe('formatNumber', () => {
  it.each([
    [1234.5, 2, 0, '1,234.5'],
    [1200, 2, 0, '1,200'],
    [0.544, 3, 3, '0.544'],
    [0.5, 3, 3, '0.500'],
    [0.5, 3, 1, '0.5'],
    [0.125, 3, 1, '0.125'],
    [2, 2, 1, '2.0'],
    [-0.0001, 2, 0, '0'],
  ])('%s with up to %s and at least %s digits is %s', (value, max, min, expected) => {
    expect(formatNumber(value, max, min)).toBe(expected);
  });

  it.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])('shows %s as absent', (value) => {
    expect(formatNumber(value)).toBe(ABSENT);
  });
});

describe('figures with a fixed shape', () => {
  it('rounds metres to whole ones and keeps one digit of a per cent', () => {
    expect(formatMetres(3497.4)).toBe('3,497');
    expect(formatPercent(65.8)).toBe('65.8');
    expect(formatPercent(50)).toBe('50.0');
  });

  it('passes texts of checks through', () => {
    expect(formatValue('YJV22-3x120')).toBe('YJV22-3x120');
    expect(formatValue(66.7)).toBe('66.7');
    expect(formatValue(null)).toBe(ABSENT);
  });
});
