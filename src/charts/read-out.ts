import {near, overlap, type Box, type Point} from "./near.js";

interface Read {
  mark: SVGElement;
  box: Box;
}

/** How far from a mark a mouse still means it, and half of the 44 pixels that a finger needs. */
const reach = {mouse: 14, touch: 22};
const most = 6;

/** Shows what the marks of a drawing say beside them, under a mouse, a finger or the keyboard: all of them where they
 * lie over each other. What belongs to no line that is pointed at fades. A press opens the card of the mark. */
export function readMarks(drawing: HTMLElement, marksOf: () => SVGElement[]): void {
  const out = new ReadOut(drawing);
  const measured = (): Read[] => marksOf().map((mark) => ({mark, box: mark.getBoundingClientRect()}));
  let touched = false;
  drawing.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse") return;
    const within = out.holds(event.target);
    const [first] = near(measured(), at(event), within ? 2 : reach.mouse);
    if (first) out.show(first, covering(first, measured()));
    else if (!within) out.only(lineAt(event));
  });
  drawing.addEventListener("pointerleave", ({pointerType}) => pointerType === "mouse" && out.hide());
  drawing.addEventListener("pointerdown", ({pointerType}) => (touched = pointerType === "touch"));
  drawing.addEventListener("click", (event) => {
    if (out.holds(event.target)) return;
    const found = near(measured(), at(event), touched ? reach.touch : reach.mouse);
    if (!event.detail) return;
    if (touched) touch(event, out, found);
    else press(event, found[0]);
  }, true);
  drawing.addEventListener("focusin", ({target}) => {
    const all = measured();
    const found = all.find(({mark}) => mark === target);
    if (found && !touched) out.show(found, covering(found, all));
  });
  drawing.addEventListener("focusout", () => !touched && out.hide());
  drawing.addEventListener("keydown", ({key}) => key === "Escape" && out.hide());
}

const at = ({clientX, clientY}: MouseEvent): Point => ({x: clientX, y: clientY});

function covering(first: Read, all: Read[]): Read[] {
  return [first, ...all.filter((one) => one !== first && overlap(one.box, first.box))];
}

/** The first touch reads, the next one on the same mark opens. */
function touch(event: MouseEvent, out: ReadOut, found: Read[]): void {
  const [first] = found;
  if (!first) return out.only(lineAt(event));
  if (out.shows(first.mark)) return press(event, first);
  event.preventDefault();
  event.stopPropagation();
  out.show(first, found);
}

/** A press beside a mark is one on it. */
function press(event: MouseEvent, found: Read | undefined): void {
  if (!found || (event.target as Element).closest("a, button")) return;
  event.stopPropagation();
  found.mark.dispatchEvent(new MouseEvent("click", event));
}

/** The line that is drawn, or named, where a pointer is; a line is too thin to be met. */
function lineAt(event: MouseEvent): string | undefined {
  const page = (event.currentTarget as Element).getRootNode() as Document | ShadowRoot;
  for (const up of [0, -4, 4]) {
    const line = page.elementFromPoint(event.clientX, event.clientY + up)?.closest<SVGElement>("[data-line]");
    if (line) return line.dataset.line;
  }
  return undefined;
}

class ReadOut {
  #box: HTMLElement;
  #drawing: HTMLElement;
  #marks: SVGElement[] = [];
  #line: string | undefined;

  constructor(drawing: HTMLElement) {
    this.#drawing = drawing;
    this.#box = drawing.ownerDocument.createElement("div");
    this.#box.className = "read-out";
  }

  holds(target: EventTarget | null): boolean {
    return this.#box.contains(target as Node);
  }

  shows(mark: SVGElement): boolean {
    return this.#box.isConnected && this.#marks[0] === mark;
  }

  show(first: Read, all: Read[]): void {
    const marks = all.map(({mark}) => mark);
    if (this.#box.isConnected && marks.length === this.#marks.length && marks.every((one, i) => one === this.#marks[i]))
      return;
    this.hide();
    this.#marks = marks;
    for (const mark of marks) mark.classList.add("read");
    this.#fade(first.mark.closest<SVGElement>("[data-line]")?.dataset.line);
    const rest = marks.length - most;
    this.#box.replaceChildren(...marks.slice(0, most).map(rowOf), ...(rest > 0 ? [`and ${rest} more here`] : []));
    this.#drawing.append(this.#box);
    this.#place(first.box);
  }

  hide(): void {
    for (const mark of this.#marks) mark.classList.remove("read");
    this.#marks = [];
    this.#box.remove();
    this.#fade(undefined);
  }

  /** Reads no mark, and lets a line stand out. */
  only(line: string | undefined): void {
    if (this.#marks.length) this.hide();
    this.#fade(line);
  }

  /** Lets a line, its marks and its label stand out; all stand alike without one. */
  #fade(line: string | undefined): void {
    if (line === this.#line) return;
    this.#line = line;
    this.#drawing.classList.toggle("fading", line !== undefined);
    for (const part of this.#drawing.querySelectorAll<SVGElement>("[data-line]"))
      part.classList.toggle("meant", part.dataset.line === line);
  }

  /** Above the mark, or below it where there is no room above; never beyond the drawing's sides. */
  #place({left, right, top, bottom}: Box): void {
    const frame = this.#drawing.getBoundingClientRect();
    const {width, height} = this.#box.getBoundingClientRect();
    const x = Math.max(0, Math.min((left + right - width) / 2 - frame.left, frame.width - width));
    const above = top - frame.top - height - 8;
    const y = top - height - 8 >= 0 && above > -height ? above : bottom - frame.top + 8;
    this.#box.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  }
}

/** What a mark says, who and when before what; a press on it opens the mark's card. */
function rowOf(mark: SVGElement): HTMLElement {
  const {ownerDocument} = mark;
  const [who, ...what] = mark.getAttribute("aria-label")!.split(": ");
  const href = mark.getAttribute("href");
  const row = ownerDocument.createElement(href ? "a" : "p");
  const figure = ownerDocument.createElement("strong");
  figure.textContent = what.join(": ");
  row.append(what.length ? `${who}: ` : who!, figure);
  for (const name of ["href", "data-pair"])
    if (mark.hasAttribute(name)) row.setAttribute(name, mark.getAttribute(name)!);
  row.tabIndex = -1;
  return row;
}
