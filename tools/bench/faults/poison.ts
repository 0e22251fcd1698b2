import {parseFragment} from "parse5";
import {readLedger} from "../../../loaders/read/ledger.ts";
import {columnKind} from "../../../loaders/schema/column-kind.ts";
import {metaOf} from "../../../loaders/schema/column.ts";
import {ledgerTables, type LedgerName} from "../../../loaders/schema/index.ts";
import type {Table} from "../../../loaders/schema/table.ts";
import {deriveTables} from "../../../loaders/tables/index.ts";
import {storyData, type StoryData} from "../../page/story-data.ts";
import {attribute, elements, text} from "../../site/html.ts";

const runs = ["alert(1)", "await alert(1)", "display(1)", "(() => {})()", "import('x')"];
const opened = ["<script>alert(1)</script>", "<script type=module>alert(1)</script>", "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<iframe srcdoc='<script>alert(1)</script>'>",
  "<a href=javascript:alert(1)>x</a>", "<math><a xlink:href=javascript:alert(1)>x</a></math>", "<body onload=alert(1)>",
  "<details open ontoggle=alert(1)>", "<input autofocus onfocus=alert(1)>", "<video><source onerror=alert(1)></video>",
  "<style>@import 'javascript:alert(1)'</style>", "<base href=https://evil.example/>", "<template><script>alert(1)",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>", "<object data=javascript:alert(1)>",
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<noscript><p title='</noscript><img src=x onerror=1>'>"];

/** Texts that run where they are taken for code: of Framework's Markdown, of HTML, of an attribute, of a script. */
export const payloads = [
  ...runs.flatMap((code) => [`\${${code}}`, `x \${${code}} y`]),
  ...runs.slice(0, 3).flatMap((code) =>
    ["js", "html", "jsx", "tex"].map((tag) => `\n\n\`\`\`${tag}\n${code}\n\`\`\`\n`)),
  "$\\{alert(1)}", "&#36;{alert(1)}", "\\${alert(1)}", "`${alert(1)}`", "<!--${alert(1)}-->", "</p>${alert(1)}<p>",
  "<!--:00000000:-->", "{claim:x}${alert(1)}", "[x](javascript:alert(1))", "![x](javascript:alert(1))",
  "<javascript:alert(1)>", "'\" onmouseover=alert(1) x='", "\" autofocus onfocus=alert(1) x=\"", "</script><script>1",
  "</figure>${alert(1)}", "</style><script>alert(1)</script>", "]]><script>alert(1)</script>", "\u2028alert(1)",
  ...opened, ...opened.slice(0, 4).map((tag) => `\n\n${tag}\n\n`), ...opened.slice(0, 4).map((tag) => `"'>${tag}`)
];

/** A story whose texts all end in a payload: names, notes, words, titles, reasons, whatever is no id, day or number. */
export function poisonedStory(id: string, payload: string, root?: string): StoryData {
  const {ledger} = readLedger(id, root);
  for (const [name, rows] of Object.entries(ledger) as [LedgerName, Record<string, unknown>[]][]) {
    const texts = Object.entries((ledgerTables[name] as Table).row.shape).filter(([, column]) =>
      columnKind(column as never).kind === "text" && metaOf(column as never).form.startsWith("text"))
      .map(([column]) => column);
    for (const row of rows)
      for (const column of texts) if (typeof row[column] === "string") row[column] += payload;
  }
  return storyData(id, deriveTables(ledger));
}

/** What would run in a page's body: scripts among its words, attributes, addresses. Files of the site are its own. */
export function runsIn(body: string): string[] {
  const found: string[] = [];
  for (const element of elements(parseFragment(body, {scriptingEnabled: false}) as never)) {
    const {tagName, attrs} = element;
    for (const {name, value} of attrs) {
      if (/^on|^srcdoc$/.test(name)) found.push(`<${tagName}> with ${name}`);
      // eslint-disable-next-line no-control-regex
      if (/^(?:javascript|vbscript|data:text\/html)/i.test(value.replace(/[\0-\x20]/g, "")) &&
        /^(?:xlink:)?href$|^src$|action$|^data$/.test(name)) found.push(`<${tagName}> that leads to ${value}`);
    }
    if (tagName === "base" || (tagName === "meta" && attribute(element, "http-equiv"))) found.push(`<${tagName}>`);
    const type = attribute(element, "type") ?? "";
    if (tagName === "script" && !/json/.test(type) && text(element).trim()) found.push(`a script: ${text(element)}`);
  }
  return found;
}
