import { describe, expect, it } from 'vitest';
import { steps, timeOf } from '../../scheme/detail/DayChart';

describe('the daily chart', () => {
  it('names quarter hours by the clock', () => {
    expect([0, 4, 77, 95].map(timeOf)).toEqual(['00:00', '01:00', '19:15', '23:45']);
  });

  it('holds every value for its whole quarter hour', () => {
    expect(steps([1, 3], (quarter) => quarter * 10, (value) => 100 - value)).toBe('M0 99H10L10 97H20');
  });
});
