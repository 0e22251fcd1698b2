import type {PageContext} from "../context.ts";
import type {Html} from "../html.ts";

/** A piece of a page made from the tables; `attributes` are those of its `<div data-part="NAME" …>`. */
export type Part = (context: PageContext, attributes: Record<string, string>) => Html;
