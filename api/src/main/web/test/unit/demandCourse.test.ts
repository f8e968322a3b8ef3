import { describe, expect, it } from 'vitest';
import { problemFrom } from '../../api-client/problem';
import { besideRemoved, parseShares, scaled, withoutPhase, withPhase } from '../../plan/demandCourse';
import { fieldProblems } from '../../plan/problemFields';
import { checkDraft, draftOf, EMPTY_DRAFT, requestOf } from '../../plan/requestDraft';

const complete = { ...EMPTY_DRAFT, crs: 'WGS84' as const, lon: '118.9', lat: '32.9', capacity: '3150', industry: 'AGRICULTURE' };
const DAY = '0 0 0 0 0 0.2 0.6 1 1 1 0.9 0.8 0.8 0.8 0.9 1 1 0.6 0.2 0 0 0 0 0';

describe('demand by season', () => {
  it('is sent in a fixed order, level where no shares are typed', () => {
    const draft = { ...complete, seasons: { WINTER: DAY, SUMMER: '' } };
    expect(checkDraft(draft)).toEqual([]);
    expect(requestOf(draft).needs).toEqual({ seasons: [{ season: 'SUMMER' }, { season: 'WINTER', shares: parseShares(DAY) }] });
  });

  it('is not spoken of where no season is ticked', () => {
    expect(requestOf(complete)).not.toHaveProperty('needs');
  });

  it.each([
    ['1 0.5 x', ['not-a-number']],
    ['1 0.5', ['shares-count']],
    ['1 1.5 -0.1', ['shares-count', 'shares-range']],
    [DAY.replaceAll('1', '0.5'), ['no-highest']],
    [DAY, []],
    [`${DAY} ${DAY} ${DAY} ${DAY}`, []],
    ['', []],
  ])('%j is answered by %j', (text, codes) => {
    expect(checkDraft({ ...complete, seasons: { SUMMER: text } }).map(({ code }) => code)).toEqual(codes);
  });

  it('takes the columns and rows of a table', () => {
    expect(parseShares('0.5\t1\n0;0.25, 0.75，1')).toEqual([0.5, 1, 0, 0.25, 0.75, 1]);
  });

  it('may be pasted as a load and scaled over all seasons', () => {
    expect(scaled({ SUMMER: '200 400', WINTER: '100' })).toEqual({ SUMMER: '0.5 1', WINTER: '0.25' });
    expect(scaled({ SUMMER: '200', WINTER: '' })).toBeUndefined();
    expect(scaled({ SUMMER: '0 0' })).toBeUndefined();
    expect(scaled({ SUMMER: '0.5 1' })).toBeUndefined();
    expect(scaled({ SUMMER: 'x 2' })).toBeUndefined();
  });
});

describe('demand in phases', () => {
  const phases = [{ month: '0', kVA: '1260' }, { month: '18', kVA: 'whatever stood here' }];

  it('ends at the requested capacity', () => {
    expect(checkDraft({ ...complete, phases })).toEqual([]);
    expect(requestOf({ ...complete, phases }).needs).toEqual({ phases: [{ from_month: 0, capacity_kva: 1260 }, { from_month: 18, capacity_kva: 3150 }] });
  });

  it('names every faulty entry', () => {
    const found = checkDraft({ ...complete, phases: [{ month: '1.5', kVA: '0' }, { month: '', kVA: '' }] });
    expect(found).toEqual([
      { field: 'phases-0-month', code: 'out-of-range' },
      { field: 'phases-0-kVA', code: 'out-of-range' },
      { field: 'phases-1-month', code: 'required' },
    ]);
  });

  it('has none or two and more', () => {
    expect(withPhase([])).toHaveLength(2);
    expect(withPhase(phases)).toEqual([phases[0], { month: '', kVA: '' }, phases[1]]);
    expect(withoutPhase(phases, 0)).toEqual([]);
    expect(withoutPhase(withPhase(phases), 1)).toEqual(phases);
  });

  it.each([
    [3, 0, 0],
    [3, 1, 1],
    [3, 2, 1],
    [2, 1, undefined],
    [2, 0, undefined],
  ])('of %d without number %d goes on at number %d', (count, removed, next) => {
    const all = Array.from({ length: count }, () => ({ month: '0', kVA: '1' }));
    expect(besideRemoved(withoutPhase(all, removed), removed)).toBe(next);
  });
});

describe('a request that is opened again', () => {
  it('is asked as it was', () => {
    const request = requestOf({ ...complete, importantLoad: '800', protectedLoad: '120', seasons: { SUMMER: DAY }, phases: [{ month: '0', kVA: '1260' }, { month: '18', kVA: '3150' }] });
    expect(request).toMatchObject({ important_load_kw: 800, protected_load_kw: 120 });
    expect(requestOf(draftOf(request))).toEqual(request);
  });
});

describe('complaints of the service about the course of the demand', () => {
  const fieldOf = (pointer: string) => fieldProblems(problemFrom(400, { errors: [{ pointer, code: 'any' }] }), { WINTER: '', SUMMER: DAY })[0]?.field;

  it.each([
    ['/needs/seasons', 'seasons'],
    ['/needs/seasons/0/shares/3', 'seasons-SUMMER'],
    ['/needs/seasons/1', 'seasons-WINTER'],
    ['/needs/seasons/7', 'seasons'],
    ['/needs/phases', 'phases'],
    ['/needs/phases/1', 'phases-1-month'],
    ['/needs/phases/0/capacity_kva', 'phases-0-kVA'],
    ['/important_load_kw', 'importantLoad'],
    ['/needs/mode', undefined],
  ])('%s stand at %s', (pointer, field) => {
    expect(fieldOf(pointer)).toBe(field);
  });
});
