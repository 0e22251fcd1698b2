/**
 * A failure that the user can mend: `message` is one line with place, cause and mend; `details` are more such
 * lines; `code` is the exit code (1 the data or pages are wrong, 2 the call is, 3 the machine is).
 */
export class Failure extends Error {
  readonly code: 1 | 2 | 3;
  readonly details: string[];

  constructor(message: string, {code = 1, details = []}: {code?: 1 | 2 | 3; details?: string[]} = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
