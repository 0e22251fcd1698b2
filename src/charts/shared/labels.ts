/** Something that wants a place along one axis: its middle, and the room it takes. */
export interface Wanting {
  at: number;
  size: number;
}

/** Moves labels apart along one axis so that none covers another, each as near to its wish as can be, all within
 * [from, to] where there is room. Answers the new middles in the order given. */
export function spread(labels: Wanting[], from: number, to: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
  const blocks: {members: number[]; start: number; size: number}[] = [];
  for (const index of order) {
    const {at, size} = labels[index]!;
    let block = {members: [index], start: Math.max(from, at - size / 2), size};
    for (let last = blocks.at(-1); last && last.start + last.size > block.start; last = blocks.at(-1)) {
      blocks.pop();
      block = join(last, block, labels, from);
    }
    blocks.push(block);
  }
  const middles = new Array<number>(labels.length);
  let limit = to;
  for (const block of blocks.toReversed()) {
    let top = Math.min(block.start, limit - block.size);
    limit = top;
    for (const index of block.members) {
      middles[index] = top + labels[index]!.size / 2;
      top += labels[index]!.size;
    }
  }
  return middles;
}

/** Puts those labels apart for which there is room, the heaviest first: none covers another, and none is moved by more
 * than `far`, for then nobody could say to what it belongs. Answers the middle of each, null for one that is
 * dropped. */
export function placeHeaviest(
  labels: (Wanting & {weight: number})[],
  from: number,
  to: number,
  far: number
): (number | null)[] {
  const order = labels.map((_, index) => index).sort((a, b) => labels[b]!.weight - labels[a]!.weight || a - b);
  let kept: number[] = [];
  let middles: number[] = [];
  for (const index of order) {
    const tried = [...kept, index];
    const found = spread(tried.map((one) => labels[one]!), from, to);
    const least = Math.min(...found.map((middle, at) => middle - labels[tried[at]!]!.size / 2));
    const moved = found.some((middle, at) => Math.abs(middle - labels[tried[at]!]!.at) > far);
    if (kept.length && (moved || least < from - 0.5)) continue;
    [kept, middles] = [tried, found];
  }
  return labels.map((_, index) => middles[kept.indexOf(index)] ?? null);
}

/** Two blocks that touch become one, placed where their members would on average like to be. */
function join<Block extends {members: number[]; start: number; size: number}>(
  first: Block,
  second: Block,
  labels: Wanting[],
  from: number
): Block {
  const members = [...first.members, ...second.members];
  let offset = 0;
  let wish = 0;
  for (const index of members) {
    wish += labels[index]!.at - labels[index]!.size / 2 - offset;
    offset += labels[index]!.size;
  }
  return {...first, members, size: offset, start: Math.max(from, wish / members.length)};
}

/** Puts notes into as few rows above a chart as need be, so that none covers another and none stands in the way of
 * the line that leads from a higher note down to the chart. `from` is where a note and its line begin. Answers the
 * row of each; rows count from the one nearest the chart. */
export function rowsFor(notes: {from: number; to: number}[]): number[] {
  const order = notes.map((_, index) => index).sort((a, b) => notes[b]!.from - notes[a]!.from || b - a);
  const rows = new Array<number>(notes.length);
  const free: number[] = [];
  for (const index of order) {
    const {from, to} = notes[index]!;
    const found = free.findIndex((end) => to < end);
    const row = found < 0 ? free.length : found;
    for (let below = 0; below <= row; below++) free[below] = from;
    rows[index] = row;
  }
  return rows;
}

/** Breaks a label at spaces into lines that are at most so wide, where no single word is wider. */
export function wrap(text: string, most: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && width(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Cuts a text at its end, marked by an ellipsis, until it is at most so wide. */
export function fit(text: string, most: number, width: (text: string) => number): string {
  if (width(text) <= most) return text;
  let cut = text.length - 1;
  while (cut > 1 && width(`${text.slice(0, cut).trimEnd()}…`) > most) cut--;
  return `${text.slice(0, cut).trimEnd()}…`;
}
