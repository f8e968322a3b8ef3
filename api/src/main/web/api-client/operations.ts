import type { paths } from './service';

/** The operations of the service, typed by its own document: which paths there are, what they take and what they answer. */
export type Method = 'get' | 'post' | 'delete';

/** Paths that know the method. */
export type PathOf<M extends Method> = { [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never }[keyof paths];

type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

/** What goes into the path and the query. */
export type ParametersOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { parameters: infer All } ? Omit<All, 'header' | 'cookie'> : never;

type Success = 200 | 201 | 202;

/** Body of a success, by default of any. */
export type AnswerOf<P extends keyof paths, M extends Method, Status extends Success = Success> =
  Operation<P, M> extends { responses: infer All } ? JsonOf<All[keyof All & Status]> : never;

type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never;

/** The address of an operation relative to the page; what is not given is left out of the query. */
export function addressOf<M extends Method, P extends PathOf<M>>(_: M, path: P, parameters: ParametersOf<P, M>): string {
  const { path: inPath = {}, query = {} } = parameters as { path?: Record<string, string | number>; query?: Record<string, unknown> };
  const filled = path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(`${inPath[name]}`));
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]]));
  return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given)}`;
}
