import type { Problem } from '../api-client/types';
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
  '/options/max_schemes': 'maxSchemes',
};

/** The service's complaints with their fields; those about nothing on the form keep no field. */
export function fieldProblems(problem: Problem): FieldProblem[] {
  return problem.errors.map(({ pointer, code, detail }) => {
    const field = fieldOf(pointer ?? '');
    return { code, ...(field ? { field } : {}), ...(detail ? { detail } : {}) };
  });
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
