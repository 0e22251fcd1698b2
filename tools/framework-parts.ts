import type MarkdownIt from "markdown-it";
import type send from "send";
import {ofFramework} from "./of-framework.mjs";

export const markdownIt = ofFramework("markdown-it") as typeof MarkdownIt;

type Send = typeof send & {mime: {define(types: Record<string, string[]>): void; lookup(path: string): string}};

/** Sends files; types that browsers name otherwise by now are told here. */
export function fileSender(): Send {
  const sender = ofFramework("send") as Send;
  sender.mime.define({"text/javascript": ["js", "mjs"]});
  return sender;
}

/** YAML, as the head of a page is.
 * @throws an Error where it is none */
export function parseYaml(text: string): unknown {
  const matter = ofFramework("gray-matter") as (page: string, options: object) => {data: unknown};
  return matter(`---\n${text}\n---\n`, {}).data;
}
