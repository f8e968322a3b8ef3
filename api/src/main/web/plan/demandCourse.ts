import type { Needs } from '../api-client/types';
import type { FieldProblem } from './requestDraft';

export const SEASONS = ['SUMMER', 'TRANSITION', 'WINTER', 'YEAR'] as const;
export type SeasonCode = (typeof SEASONS)[number];

/** The seasons in which something is drawn, each with its shares as typed; `''` is level all day. */
export type SeasonTexts = Partial<Record<SeasonCode, string>>;

/** One step of a growing demand, as typed. The capacity of the last step is that of the request. */
export interface PhaseText {
  month: string;
  kVA: string;
}

export interface DemandCourse {
  seasons: SeasonTexts;
  /** None, or two and more. */
  phases: readonly PhaseText[];
}

/** As many as the service takes. */
export const MOST_PHASES = 10;
export const MOST_MONTHS = 240;

const COUNTS = [24, 96];
const SEPARATORS = /[\s;,，；、]+/;
/** Decimals the service takes of a share. */
const SHARE_DECIMALS = 1e6;

/** The chosen seasons, in the order in which they are sent. */
export function chosenSeasons(seasons: SeasonTexts): SeasonCode[] {
  return SEASONS.filter((season) => seasons[season] !== undefined);
}

/** The numbers of a pasted row or column; NaN for whatever is none. */
export function parseShares(text: string): number[] {
  return text.split(SEPARATORS).filter((part) => part !== '').map(Number);
}

/** The highest share of all seasons, which the service wants to be 1; a season without shares is level at 1. */
export function highestShare(seasons: SeasonTexts): number {
  return Math.max(...chosenSeasons(seasons).map((season) => seasonPeak(seasons[season] ?? '')));
}

/** The same course with 1 as its highest share: loads in kW may be pasted as they are. Undefined where it needs none or nothing can be made of it. */
export function scaled(seasons: SeasonTexts): SeasonTexts | undefined {
  const typed = chosenSeasons(seasons).filter((season) => seasons[season]?.trim());
  const values = typed.flatMap((season) => parseShares(seasons[season] ?? ''));
  const highest = Math.max(...values);
  // A level season beside stands for 1 already: what the others are to it, only their author knows.
  const mixed = typed.length < chosenSeasons(seasons).length;
  if (typed.length === 0 || mixed || !(highest > 0) || !Number.isFinite(highest) || highest === 1 || values.some((value) => value < 0)) {
    return undefined;
  }
  const share = (value: number) => Math.round((value / highest) * SHARE_DECIMALS) / SHARE_DECIMALS;
  return Object.fromEntries(typed.map((season) => [season, parseShares(seasons[season] ?? '').map(share).join(' ')]));
}

/** All that is wrong with the course of a demand, as far as it can be told without the service. */
export function checkCourse({ seasons, phases }: DemandCourse): FieldProblem[] {
  return [...checkSeasons(seasons), ...phases.flatMap((phase, index) => checkPhase(phase, index, phases))];
}

/** The part of the request; empty where nothing is said. `capacity_kVA` is that of the last phase. */
export function needsOf({ seasons, phases }: DemandCourse, capacity_kVA: number): { needs?: Needs } {
  const chosen = chosenSeasons(seasons);
  const needs: Needs = {
    ...(chosen.length > 0 ? { seasons: chosen.map((season) => ({ season, ...sharesOf(seasons[season] ?? '') })) } : {}),
    ...(phases.length > 0
      ? { phases: phases.map(({ month, kVA }, index) => ({ from_month: Number(month), capacity_kva: index === phases.length - 1 ? capacity_kVA : Number(kVA) })) }
      : {}),
  };
  return Object.keys(needs).length > 0 ? { needs } : {};
}

/** The course as the form holds it. */
export function courseOf({ seasons = [], phases = [] }: Needs): DemandCourse {
  return {
    seasons: Object.fromEntries(seasons.map(({ season, shares = [] }) => [season, shares.join(' ')])),
    phases: phases.map(({ from_month, capacity_kva }) => ({ month: `${from_month}`, kVA: `${capacity_kva}` })),
  };
}

/** One more step before the full capacity; the first brings the step it grows to along. */
export function withPhase(phases: readonly PhaseText[]): PhaseText[] {
  const last = phases.at(-1);
  return last ? [...phases.slice(0, -1), { month: '', kVA: '' }, last] : [{ month: '0', kVA: '' }, { month: '', kVA: '' }];
}

/** Without that step; a single one that is left is no growth. */
export function withoutPhase(phases: readonly PhaseText[], index: number): PhaseText[] {
  const left = phases.filter((_, at) => at !== index);
  return left.length > 1 ? left : [];
}

/** Number of the step whose removal is at hand once one was removed: the next one, else the one before; undefined where none is left. */
export function besideRemoved(left: readonly PhaseText[], removed: number): number | undefined {
  return left.length > 0 ? Math.min(removed, left.length - 1) : undefined;
}

function seasonPeak(text: string): number {
  return text.trim() === '' ? 1 : Math.max(...parseShares(text));
}

function sharesOf(text: string): { shares?: number[] } {
  return text.trim() === '' ? {} : { shares: parseShares(text) };
}

function checkSeasons(seasons: SeasonTexts): FieldProblem[] {
  const chosen = chosenSeasons(seasons);
  const faults = chosen.flatMap((season) => checkShares(season, seasons[season] ?? ''));
  if (faults.length > 0 || chosen.length === 0 || highestShare(seasons) === 1) {
    return faults;
  }
  return [{ field: 'seasons', code: 'no-highest' }];
}

function checkShares(season: SeasonCode, text: string): FieldProblem[] {
  const field = `seasons-${season}` as const;
  const shares = parseShares(text);
  if (shares.length === 0) {
    return [];
  }
  if (shares.some((share) => !Number.isFinite(share))) {
    return [{ field, code: 'not-a-number' }];
  }
  const codes = [
    ...(COUNTS.includes(shares.length) ? [] : ['shares-count']),
    ...(shares.some((share) => share < 0 || share > 1) ? ['shares-range'] : []),
  ];
  return codes.map((code) => ({ field, code, params: { n: shares.length } }));
}

function checkPhase({ month, kVA }: PhaseText, index: number, phases: readonly PhaseText[]): FieldProblem[] {
  const last = index === phases.length - 1;
  return [
    ...fault(`phases-${index}-month`, month, (value) => Number.isInteger(value) && value >= 0 && value <= MOST_MONTHS),
    ...(last ? [] : fault(`phases-${index}-kVA`, kVA, (value) => value > 0)),
  ];
}

function fault(field: FieldProblem['field'] & string, text: string, fits: (value: number) => boolean): FieldProblem[] {
  if (text.trim() === '') {
    return [{ field, code: 'required' }];
  }
  const value = Number(text);
  if (!Number.isFinite(value)) {
    return [{ field, code: 'not-a-number' }];
  }
  return fits(value) ? [] : [{ field, code: 'out-of-range' }];
}
