import type {Parser} from "htmlparser2";

/** The parser keeps open elements in a list that it moves as a whole for each one, so that very many would take the
 * square of their time. It forgets the outermost of more than a thousand; browsers open no more than half of that.
 * @returns how many were forgotten */
export function forgetOutermost(parser: Parser): number {
  const {stack, foreignContext} = parser as unknown as {stack: string[]; foreignContext: unknown[]};
  if (stack.length <= 1024) return 0;
  const forgotten = stack.length - 512;
  stack.length = 512;
  if (foreignContext.length > 1024) foreignContext.length = 512;
  return forgotten;
}
