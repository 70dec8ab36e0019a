/** The one error type: a code to act on, a text for the reader that names the thing and the cure, a cause for the log. */

export type ProblemCode =
  | 'usage'
  | 'configuration'
  | 'coverage'
  | 'feed'
  | 'store'
  | 'language'
  | 'model'
  | 'page'
  | 'unreachable'
  | 'internal';

export class Problem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.code = code;
  }
}
