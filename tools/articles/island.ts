import {fileProblem} from "./read-bytes.ts";

/** What came of one article: its value, or one line that says why there is none. */
export type Island<T> = {value: T; problem: null} | {value: null; problem: string};

/** Works on one article so that a fault of the program stays with it: the line names the file, the others go on. */
export function island<T>(file: string, work: () => T): Island<T> {
  try {
    return {value: work(), problem: null};
  } catch (error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const mend = "nothing of it was kept; report it with the text";
    const [first] = what.split("\n") as [string];
    return {value: null, problem: fileProblem(file, "FAILED", first, "the program failed on this article", mend)};
  }
}
