import {rollup} from "d3";
import {figureText} from "../../toll/figure.js";
import {addDays} from "../../toll/day.js";
import type {ChartContext} from "../view/chart-claim.js";
import type {Line} from "../view/lines.js";
import {narrowBelow, type Scales} from "../shared/frame.js";
import {sideClass} from "../shared/glyph.js";
import {overlap, type Box} from "../near.js";
import {svg, textWidth} from "../shared/svg.js";

const size = 10.5;
/** From how many lines of one hue on their names stand at their marks as well. */
const crowd = 3;

/** So near to the end of the plot the label there names the mark as well. */
const nearEnd = 120;

interface Candidate {
  words: string;
  x: number;
  anchor: string;
  box: Box;
}

/** Lines of one side share its hue. Where they are many, each is named at the first of its marks that has free room
 * beside it; at its end it has its label in any case. A line that has ended before the chart has none there: it is
 * named, with its figure, at the last mark that has room. */
export function namesAtMarks(
  context: ChartContext, lines: Line[], scales: Scales, {plot, ended}: {plot: Box; ended: Set<Line>}
): SVGElement[] {
  const ofSide = rollup(lines, (own) => own.length, ({side}) => side);
  const isCrowded = ({side}: Line) => context.width >= narrowBelow && ofSide.get(side)! >= crowd;
  const taken = lines.flatMap((line) => [...marksOf(line, scales), ...levelsOf(line, scales)]);
  return lines.filter((line) => ended.has(line) || isCrowded(line)).flatMap((line) => {
    // Within the band of another's range it would be the name of that.
    const isStrange = (box: Box) => !bandsOf(line, scales).some((band) => isWithin(box, band)) &&
      lines.some((other) => other !== line && bandsOf(other, scales).some((band) => overlap(band, box)));
    const isFree = ({box}: Candidate) =>
      isWithin(box, plot) && !taken.some((one) => overlap(one, box)) && !isStrange(box);
    const last = figureText(line.stretches.at(-1)!.claim);
    // Where the whole name has no room, what tells the line from its speaker's other may have, or the figure.
    const found = ended.has(line)
      ? [`${line.label} ${last}`, ...(line.apart ? [`${line.apart} ${last}`] : []), last]
        .flatMap((words) => placesOf(line, words, scales).toReversed()).find(isFree)
      : placesOf(line, line.label, scales).filter(({x}) => x < plot.right - nearEnd).find(isFree);
    if (!found) return [];
    taken.push(found.box);
    const {words, x, anchor, box: {bottom}} = found;
    return [svg(context.document, "text", {
      x, y: bottom - 3, "text-anchor": anchor, class: `at-mark ${sideClass(line.side, context)}`,
      "data-line": line.key
    }, [words])];
  });
}

/** Where a line's name may stand: right or left of a mark, over its level or under it, or in the band of a range. */
function placesOf({stretches}: Line, words: string, {x, y}: Scales): Candidate[] {
  const width = textWidth(words, size);
  return stretches.flatMap(({claim}) => {
    const [at, level] = [x(claim.known_on), y((claim.high ?? claim.low)!)];
    const besides = [{x: at + 9, left: at + 9, anchor: "start"}, {x: at - 9, left: at - 9 - width, anchor: "end"}];
    const tops = claim.bound === "range" ? [level + 3, level - 14] : [level - 14, level + 3];
    return besides.flatMap(({left, ...beside}) => tops.map((top) =>
      ({words, ...beside, box: box(left, top, left + width, top + 11)})));
  });
}

function bandsOf({stretches}: Line, {x, y}: Scales): Box[] {
  return stretches.filter(({claim}) => claim.bound === "range").map(({claim, from, until}) =>
    ({left: x(from), top: y(claim.high!), right: x(addDays(until!, 1)), bottom: y(claim.low!)}));
}

function marksOf({stretches, aside}: Line, {x, y}: Scales): Box[] {
  return [...stretches.map(({claim}) => claim), ...aside].map((claim) => {
    const [low, high] = [y((claim.low ?? claim.high)!), y((claim.high ?? claim.low)!)];
    const up = claim.bound === "at-least" || claim.bound === "more-than" ? 14 : 5;
    const down = claim.bound === "up-to" || claim.bound === "almost" ? 14 : 5;
    return box(x(claim.known_on) - 6, high - up, x(claim.known_on) + 6, low + down);
  });
}

/** The levels of a line, and the rises between them. */
function levelsOf({stretches}: Line, {x, y}: Scales): Box[] {
  return stretches.flatMap(({claim, from, until}, index) => {
    const levels = [claim.low ?? claim.high!, claim.high ?? claim.low!].map(y) as [number, number];
    const before = stretches[index - 1]?.claim;
    const start = x(from);
    const rise = before ? [...levels, y((before.low ?? before.high)!), y((before.high ?? before.low)!)] : levels;
    return [
      ...levels.map((level) => box(start, level - 2, x(addDays(until!, 1)), level + 2)),
      box(start - 1, Math.min(...rise), start + 1, Math.max(...rise))
    ];
  });
}

/** A box that is never without width or height. */
function box(left: number, top: number, right: number, bottom: number): Box {
  return {left: left - 1.5, top: top - 0.5, right: right + 1.5, bottom: bottom + 0.5};
}

function isWithin(box: Box, {left, right, top, bottom}: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}
