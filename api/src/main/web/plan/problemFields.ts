import type { Problem } from '../api-client/types';
import { chosenSeasons, type SeasonTexts } from './demandCourse';
import type { DraftField, FieldProblem } from './requestDraft';

/** Which field of the form a JSON Pointer of the request body belongs to. */
const FIELD_BY_POINTER: Record<string, DraftField> = {
  '/location/crs': 'crs',
  '/location/coordinates/0': 'lon',
  '/location/coordinates/1': 'lat',
  '/location/coordinates': 'lon',
  '/location': 'lon',
  '/capacity_kva': 'capacity',
  '/customer/importance': 'importance',
  '/customer/industry': 'industry',
  '/sources': 'sources',
  '/important_load_kw': 'importantLoad',
  '/protected_load_kw': 'protectedLoad',
  '/needs/seasons': 'seasons',
  '/needs/phases': 'phases',
  '/options/max_schemes': 'maxSchemes',
};

const PHASE = /^\/needs\/phases\/(\d+)(\/capacity_kva)?/;
const SEASON = /^\/needs\/seasons\/(\d+)/;

/**
 * The service's complaints with their fields; those about nothing on the form keep no field.
 *
 * @param sent the seasons of the request that was refused
 */
export function fieldProblems(problem: Problem, sent: SeasonTexts = {}): FieldProblem[] {
  return problem.errors.map(({ pointer, code, detail }) => {
    const field = listedField(pointer ?? '', sent) ?? fieldOf(pointer ?? '');
    return { code, ...(field ? { field } : {}), ...(detail ? { detail } : {}) };
  });
}

/** The field of one phase or season. */
function listedField(pointer: string, sent: SeasonTexts): DraftField | undefined {
  const [, phase, kVA] = PHASE.exec(pointer) ?? [];
  if (phase !== undefined) {
    return `phases-${Number(phase)}-${kVA ? 'kVA' : 'month'}`;
  }
  const season = chosenSeasons(sent)[Number(SEASON.exec(pointer)?.[1])];
  return season && `seasons-${season}`;
}

/** The nearest enclosing pointer that has a field: `/location/crs/x` is about the CRS. */
function fieldOf(pointer: string): DraftField | undefined {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const field = FIELD_BY_POINTER[path];
    if (field) {
      return field;
    }
  }
  return undefined;
}
