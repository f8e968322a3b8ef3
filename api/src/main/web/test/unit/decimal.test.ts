import { describe, expect, it } from 'vitest';
import { compareDecimals, groupDecimal } from '../../format/decimal';

describe('groupDecimal', () => {
  it.each([
    ['3083554.32', undefined, '3,083,554.32'],
    ['3083554.32', 0, '3,083,554'],
    ['999.995', 2, '1,000.00'],
    ['0.5', 0, '1'],
    ['0.4', 0, '0'],
    ['-0.4', 0, '0'],
    ['-1234.5', 0, '-1,235'],
    ['335', 2, '335.00'],
    ['123456789012345678.90', 2, '123,456,789,012,345,678.90'],
    ['n/a', 2, 'n/a'],
  ])('%s with %s digits is %s', (value, digits, expected) => {
    expect(groupDecimal(value, digits)).toBe(expected);
  });
});

describe('compareDecimals', () => {
  it('orders by value, not by text', () => {
    expect(compareDecimals('9.5', '10')).toBeLessThan(0);
    expect(compareDecimals('-2', '-10')).toBeGreaterThan(0);
    expect(compareDecimals('1.10', '1.1')).toBe(0);
  });

  it('sees a cent in an amount that no float can hold', () => {
    expect(compareDecimals('90071992547409931.01', '90071992547409931.02')).toBeLessThan(0);
  });
});
