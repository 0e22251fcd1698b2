import {Parser} from "htmlparser2";
import {setOf} from "./lexicon.js";
import {forgetOutermost} from "./open-elements.js";
import {ownDay} from "./page-day.js";
import {TextBuilder, type SourceText} from "./source-text.js";

/** Elements whose text nobody reads. */
const skipped = setOf(`script style template noscript svg math head iframe object select textarea button nav form
  audio video canvas`);
const blocks = setOf(`p div h1 h2 h3 h4 h5 h6 li ul ol section article header footer blockquote figure figcaption
  table tbody thead main aside dt dd dl pre hr caption`);
const voids = setOf("br img hr input meta link wbr area base col embed source track");
const unseen = /[\u0000\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
const hiddenStyle = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i;

/** HTML as the reader reads it: visible text, a blank line between blocks, table rows as `| a | b |` lines. Offsets
 * are those of the HTML. Nothing is executed; hidden elements and scripts are left out. */
export function fromHtml(original: string): SourceText {
  const builder = new TextBuilder();
  let depth = 0;
  let hiddenFrom = -1;
  let title = false;
  const separate = (mark: string, at: number) => {
    if (!builder.endsWith(mark)) builder.addAt(mark, at);
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = parser.startIndex;
        if (!voids.has(name)) depth += 1;
        const forgotten = forgetOutermost(parser);
        depth -= forgotten;
        if (hiddenFrom >= 0) hiddenFrom = Math.max(1, hiddenFrom - forgotten);
        if (hiddenFrom >= 0) return;
        if (name === "br") return builder.addAt("\n", at);
        if (skipped.has(name) || isHidden(attributes)) hiddenFrom = voids.has(name) ? -1 : depth;
        else if (name === "tr") separate("\n", at);
        else if (name === "td" || name === "th") builder.addAt(" | ", at);
        else if (blocks.has(name)) separate("\n\n", at);
      },
      ontext(text) {
        if (hiddenFrom >= 0 || title) return;
        // After a broken closing tag the parser counts the tag to the text: what it says of the text's end holds.
        const start = parser.endIndex + 1 - text.length;
        if (original.startsWith(text, start)) addVisible(builder, text, start);
        else builder.addAt(text, parser.startIndex);
      },
      onclosetag(name, implied) {
        if (voids.has(name)) return;
        const at = implied ? parser.startIndex : parser.startIndex;
        if (hiddenFrom < 0) {
          if (name === "tr") builder.addAt(" |\n", at);
          else if (blocks.has(name)) separate("\n\n", at);
        }
        if (hiddenFrom === depth) hiddenFrom = -1;
        depth -= 1;
      }
    },
    {decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false}
  );
  parser.write(original);
  parser.end();
  return {...builder.build(), day: ownDay(original)};
}

/** Line ends inside HTML text are spaces. */
function addVisible(builder: TextBuilder, text: string, start: number): void {
  const flat = text.replace(/[\n\r\t]/g, " ");
  let at = 0;
  for (const match of flat.matchAll(unseen)) {
    builder.add(flat.slice(at, match.index), start + at);
    at = match.index + match[0].length;
  }
  builder.add(flat.slice(at), start + at);
}

function isHidden(attributes: Record<string, string>): boolean {
  return "hidden" in attributes || attributes["aria-hidden"] === "true" || hiddenStyle.test(attributes.style ?? "");
}
