import {element} from "../../tweak/element.js";
import type {ReadPage} from "./messages.js";
import {relationSigns, relationText, verdictOf, verdictWords, type DeskFigure} from "./slots.js";

/** The article's words with its figures as links to their cards. Words become text nodes: nothing is markup. */
export function textView(page: ReadPage, figures: DeskFigure[], aside: boolean): HTMLElement[] {
  const places = [...figures, ...(aside ? page.rejected : [])].sort((a, b) => a.from - b.from);
  const paragraphs: HTMLElement[] = [];
  let next = 0;
  for (const {from, to} of lines(page.words)) {
    const paragraph = element("p");
    let at = from;
    for (; next < places.length && places[next]!.from < to; next += 1) {
      const place = places[next]!;
      if (place.from < at) continue;
      paragraph.append(page.words.slice(at, place.from), mark(place, page.words.slice(place.from, place.to)));
      at = place.to;
    }
    paragraph.append(page.words.slice(at, Math.max(at, to)));
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** Lines that hold something. A figure may run over a line's end; its line then ends with it. */
function lines(words: string): {from: number; to: number}[] {
  return Array.from(words.matchAll(/[^\n]*\S[^\n]*/g), (line) => ({from: line.index, to: line.index + line[0].length}));
}

function mark(place: DeskFigure | ReadPage["rejected"][number], words: string): HTMLElement {
  const aside = (text: string) => element("span", {class: "visually-hidden"}, text);
  if (!("candidate" in place))
    return element("span", {class: "aside-number"}, words, aside(` (no toll: ${place.why})`));
  const {index, match, out} = place;
  const verdict = verdictOf(place);
  const kinds = ["found", verdict, match?.relation, out && "out"].filter(Boolean);
  const facts = [verdictWords[verdict], match && relationText(place), out && "left out"].filter(Boolean);
  return element(
    "a",
    {class: kinds.join(" "), href: `#figure-${index + 1}`, id: `words-${index + 1}`},
    words,
    match ? element("span", {class: "sign", "aria-hidden": "true"}, relationSigns[match.relation]) : null,
    aside(` (${facts.join("; ")})`)
  );
}
