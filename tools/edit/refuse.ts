import {problemLine, type Problem} from "../../loaders/check/problem.ts";
import {Failure} from "../failure.ts";

/** Refuses a draft that the checker refuses, in the checker's words. */
export function refuseProblems(problems: Problem[]): void {
  if (!problems.length) return;
  const [first, ...rest] = problems.map(problemLine);
  throw new Failure(first!, {details: rest.slice(0, 10)});
}
