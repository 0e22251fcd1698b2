import {Failure} from "../failure.ts";

/** Where a command speaks to. */
export interface Voice {
  log(line: string): void;
  error(line: string): void;
}

/**
 * Runs the work of a command and answers its exit code; a problem is told in one line, after its details.
 * @param start what the last line begins with, such as `build failed`
 */
export async function report(start: string, work: () => Promise<number>, voice: Voice = console): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const line of error.details) voice.error(line);
    voice.error(`${start}: ${error.message}`);
    return error.code;
  }
}
