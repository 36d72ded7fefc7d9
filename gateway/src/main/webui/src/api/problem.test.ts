import { describe, expect, it } from 'vitest';
import { ProblemError, problemOf, toProblem } from './problem';

describe('problem+json', () => {
  it('keeps title, detail and the wrong fields', () => {
    const problem = toProblem(422, {
      type: 'about:blank',
      title: 'Unprocessable',
      status: 422,
      detail: 'The month 2026-13 does not exist.',
      errors: [{ pointer: '/period', detail: 'must be a month such as 2026-10' }],
    });
    expect(problem.detail).toBe('The month 2026-13 does not exist.');
    expect(new ProblemError(problem).fieldDetail('/period')).toBe(
      'must be a month such as 2026-10',
    );
    expect(new ProblemError(problem).fieldDetail('/amount')).toBeUndefined();
  });

  it('trusts the status of the answer, not of the body', () => {
    expect(toProblem(403, { status: 200, title: 'Forbidden' }).status).toBe(403);
  });

  it('has words for an answer without a body', () => {
    expect(toProblem(502, undefined)).toEqual({
      title: 'A part of the suite did not answer',
      status: 502,
    });
  });

  it.each([
    ['12', 12],
    ['0', undefined],
    ['86400', undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    [null, undefined],
  ])('reads how long to wait from %j', (header, expected) => {
    expect(toProblem(429, undefined, header).retryAfterSeconds).toBe(expected);
  });

  it('drops fields of a wrong type', () => {
    expect(toProblem(400, { title: 7, detail: {}, errors: ['x', { pointer: '/a' }] })).toEqual({
      title: 'The request was not understood',
      status: 400,
    });
  });

  it('speaks with the detail as its message', () => {
    expect(new ProblemError(toProblem(409, { detail: 'Reopen it first.' })).message).toBe(
      'Reopen it first.',
    );
    expect(problemOf(new Error('broken')).detail).toBe('broken');
  });
});
