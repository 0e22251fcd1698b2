import type {SurvivalRow} from "../../../loaders/schema/survival.js";
import type {ChartContext} from "../view/chart-claim.js";
import {narrowBelow} from "../shared/frame.js";
import {wrap} from "../shared/labels.js";
import {countOf} from "../../toll/count-of.js";
import {formatCount} from "../../toll/figure.js";
import {picture, svg, textWidth} from "../shared/svg.js";

const barHeight = 20;
const lineHeight = 15;

/** For each word that was said, a bar of all its printings: first those in which it arrived, then, each apart, what it
 * became, named on its piece; below the bar those whose piece is too small for words. */
export function survivalChart(
  context: ChartContext,
  rows: SurvivalRow[],
  words: Record<string, string>
): SVGSVGElement {
  const {document, width} = context;
  const all = Object.keys(words).filter((word) => rows.some((one) => one.said === word));
  const isBent = (word: string) => rows.some((one) => one.said === word && one.printed !== word);
  // Full bars say one thing, which a line of words says as well; unless there are no others.
  const said = all.some(isBent) ? all.filter(isBent) : all;
  const whole = all.filter((word) => !said.includes(word)).map((word) =>
    `${words[word]!} (${formatCount(rows.find((one) => one.said === word)!.printings!)})`);
  const longest = Math.max(...said.map((word) => textWidth(`${words[word]!}: 9,999 of 9,999`, 11.5)));
  const left = width < narrowBelow ? 0 : longest + 6;
  let y = left ? 6 : 20;
  const nodes = said.flatMap((word) => {
    const own = rows.filter((one) => one.said === word).toSorted((a, b) =>
      Number(b.printed === word) - Number(a.printed === word) || b.printings! - a.printings!);
    const total = own.reduce((sum, one) => sum + one.printings!, 0);
    const kept = own.find((one) => one.printed === word)?.printings ?? 0;
    const turned = own.filter((one) => one.printed !== word);
    const pieces = turned.map(({printed, printings}) => ({
      words: quoted(words[printed] ?? printed), printings: printings!, span: ((width - left - 2) * printings!) / total
    }));
    const unnamed = pieces.filter((piece) => !isNamed(piece))
      .map(({words, printings}) => `${words} in ${printings}`);
    const head = unnamed.length < pieces.length ? "then" : "became";
    const lines = unnamed.length ? wrap(`${head} ${unnamed.join(", ")}`, width - left, small) : [];
    const label = svg(document, "text", {x: 0, y: left ? y + 14 : y - 6, "text-anchor": "start"}, [
      svg(document, "tspan", {class: "name"}, [`${words[word]!}:`]),
      svg(document, "tspan", {class: "figure"}, [` ${formatCount(kept)} of ${formatCount(total)}`])
    ]);
    const drawn = [
      label,
      ...segments(context, own, {left, y, total, word, words}),
      ...lines.map((line, at) => svg(document, "text",
        {x: left, y: y + barHeight + 13 + at * lineHeight, "text-anchor": "start", class: "became"}, [line]))
    ];
    y += barHeight + lines.length * lineHeight + (left ? 16 : 30);
    return drawn;
  });
  const rest = whole.length ? wrap(`printed as said throughout: ${whole.join(", ")}`, width - left, small) : [];
  const below = rest.map((line, at) => svg(document, "text",
    {x: left, y: y + at * lineHeight + (left ? 6 : -6), "text-anchor": "start", class: "became"}, [line]));
  return picture(context, y - (left ? 4 : 18) + rest.length * lineHeight, [...nodes, ...below]);
}

const small = (text: string) => textWidth(text, 10.5);

/** What a piece of a bar says, where it has the room. */
const nameOf = ({words, printings}: {words: string; printings: number}) => `${words} ${printings}`;
const isNamed = (piece: {words: string; printings: number; span: number}) => small(nameOf(piece)) + 6 <= piece.span;

/** A word that was printed stands in quotes: "at least 47" would be another thing. */
function quoted(word: string): string {
  return word === "no bound" || word === "range" ? word : `“${word}”`;
}

function segments(
  {document, width}: ChartContext,
  own: SurvivalRow[],
  {left, y, total, word, words}:
    {left: number; y: number; total: number; word: string; words: Record<string, string>}
): SVGElement[] {
  let at = left;
  return own.map(({printed, printings}) => {
    const span = ((width - left - 2) * printings!) / total;
    const kept = printed === word;
    const rect = svg(document, "rect", {
      x: at, y, width: Math.max(span - 1.5, 0.5), height: barHeight, class: kept ? "arrived" : "turned"
    });
    const [said, became] = [word, printed].map((one) => quoted(words[one] ?? one)) as [string, string];
    const piece = {words: became, printings: printings!, span};
    const name = !kept && isNamed(piece) ? svg(document, "text",
      {x: at + span / 2, y: y + 14, "text-anchor": "middle", class: "on-bar"}, [nameOf(piece)]) : "";
    at += span;
    const label = `Said ${said}, printed ${became}: ${printings} of ${countOf(total, "printing")}`;
    return svg(document, "g", {class: "mark", role: "img", "aria-label": label}, [rect, name]);
  });
}
