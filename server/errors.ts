/** Kinds of failure the outside world gets to know: stable words, each with its HTTP status and title (RFC 9457). */
export const problemTypes = {
  usage: { status: 400, title: 'The request is not understood' },
  invalid: { status: 422, title: 'Some values are not valid' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'method-not-allowed': { status: 405, title: 'The method is not offered here' },
  conflict: { status: 409, title: 'It conflicts with what is there' },
  'precondition-failed': { status: 412, title: 'It has changed since you read it' },
  'too-large': { status: 413, title: 'Too much at once' },
  'unsupported-media-type': { status: 415, title: 'The format is not supported' },
  'precondition-required': { status: 428, title: 'Say which version you mean' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The store is not reachable now' },
} as const;

export type ProblemType = keyof typeof problemTypes;

/** One fault in what was given: where it is (JSON pointer, or file, line and column), what came and what was expected. */
export interface Fault {
  detail: string;
  pointer?: string;
  file?: string;
  line?: number;
  column?: string;
  value?: string;
}

/** The one error type: something the caller can do something about. Anything else that is thrown is a fault of ours. */
export class Problem extends Error {
  override name = 'Problem';
  constructor(
    readonly type: ProblemType,
    message: string,
    readonly errors: Fault[] = [],
  ) {
    super(message);
  }
  get status() {
    return problemTypes[this.type].status;
  }
}

/** Missing, forbidden and hidden answer the same, so that nobody learns which it was. */
export const notFound = () => new Problem('not-found', 'It does not exist, or you may not see it.');
