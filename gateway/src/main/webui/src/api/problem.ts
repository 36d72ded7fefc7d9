/** One wrong field of a request: a JSON pointer and what is allowed there. */
export interface FieldProblem {
  readonly pointer?: string;
  readonly detail: string;
}

/** An answer in the form of RFC 9457, as every service of the suite gives it. */
export interface Problem {
  readonly type?: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly FieldProblem[];
  /** How long to wait before the same request may succeed. */
  readonly retryAfterSeconds?: number;
}

/** A refused or failed request. `message` is the sentence for the person who can act. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  /** What is wrong with one field, by its JSON pointer; undefined when nothing is. */
  fieldDetail(pointer: string): string | undefined {
    return this.problem.errors?.find((error) => error.pointer === pointer)?.detail;
  }
}

const TITLES: Readonly<Record<number, string>> = {
  0: 'The server cannot be reached',
  400: 'The request was not understood',
  401: 'You are not logged in',
  403: 'Your role does not allow this',
  404: 'This was not found',
  409: 'This conflicts with the present state',
  413: 'The file is too large',
  422: 'The values were refused',
  429: 'Too many requests at once',
  499: 'Your session has expired',
  502: 'A part of the suite did not answer',
  503: 'A part of the suite is not available',
  504: 'A part of the suite took too long',
};

/** Builds the problem of an answer, also of one that is not problem+json. */
export function toProblem(status: number, body: unknown, retryAfter?: string | null): Problem {
  const title = TITLES[status] ?? 'The request failed';
  const wait = optional('retryAfterSeconds', seconds(retryAfter));
  if (typeof body !== 'object' || body === null) return { title, status, ...wait };
  const given = body as Partial<Record<keyof Problem, unknown>>;
  return {
    title: text(given.title) ?? title,
    status,
    ...optional('type', text(given.type)),
    ...optional('detail', text(given.detail)),
    ...optional('instance', text(given.instance)),
    ...optional('errors', fieldProblems(given.errors)),
    ...wait,
  };
}

/** The problem behind any error that a query or a form can meet. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const detail = error instanceof Error ? error.message : undefined;
  return { title: 'This page failed', status: 0, ...optional('detail', detail) };
}

/** The wait that a `Retry-After` header asks for; up to an hour, longer ones are no wait. */
function seconds(retryAfter: string | null | undefined): number | undefined {
  const wait = /^\d{1,4}$/.test(retryAfter ?? '') ? Number(retryAfter) : 0;
  return wait > 0 && wait <= 3600 ? wait : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}

function fieldProblems(value: unknown): FieldProblem[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { pointer, detail } = entry as { pointer?: unknown; detail?: unknown };
    const sentence = text(detail);
    return sentence === undefined
      ? []
      : [{ detail: sentence, ...optional('pointer', text(pointer)) }];
  });
  return found.length > 0 ? found : undefined;
}
