/**
 * A failure that the user can mend: `message` is one line with place, cause and mend; `details` are more such
 * lines; `code` is the exit code (1 the data or pages are wrong, 2 the call is, 3 the machine is). `begin` is what the
 * line begins with where the command's own words ("nothing was added") would not be true.
 */
export class Failure extends Error {
  readonly code: 1 | 2 | 3;
  readonly details: string[];
  begin: string | null;

  constructor(message: string, {code = 1, details = [], begin = null}: Partial<Omit<Failure, keyof Error>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
    this.begin = begin;
  }
}
