import type { Problem, ProblemError } from './types';

/** Thrown by the client for every answer that is not a success; carries ALL problems the service found. */
export class ProblemException extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title ?? `HTTP ${problem.status}`);
    this.name = 'ProblemException';
  }
}

/** Thrown when the service could not be reached at all. */
export class UnreachableException extends Error {
  constructor(cause: unknown) {
    super('service unreachable', { cause });
    this.name = 'UnreachableException';
  }
}

/** Reads a problem+json body leniently: whatever is missing or of another shape is left out. */
export function problemFrom(status: number, body: unknown): Problem {
  if (!isRecord(body)) {
    return { status, errors: [] };
  }
  const problem: Problem = { status, errors: errorsFrom(body.errors) };
  for (const key of ['type', 'title', 'detail', 'instance'] as const) {
    const value = body[key];
    if (typeof value === 'string') {
      problem[key] = value;
    }
  }
  return problem;
}

function errorsFrom(value: unknown): ProblemError[] {
  if (!Array.isArray(value)) {
    return [];
  }
  return value.filter(isRecord).map((entry) => ({
    code: typeof entry.code === 'string' ? entry.code : '',
    ...(typeof entry.pointer === 'string' ? { pointer: entry.pointer } : {}),
    ...(typeof entry.detail === 'string' ? { detail: entry.detail } : {}),
  }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
