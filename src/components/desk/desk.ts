import {assetAddress} from "../../charts/asset-address.js";
import {countOf} from "../../toll/count-of.js";
import {fromDate, formatDay, isDay, type Day} from "../../toll/day.js";
import {figureText} from "../../toll/figure.js";
import {element} from "../../tweak/element.js";
import {loadJson} from "../../tweak/load-json.js";
import type {ChartData, ChartRows} from "../../charts/spec.js";
import {walkMarks} from "../../charts/walk.js";
import {cardOf} from "./card.js";
import {drawAmong, tollsOf} from "./chart.js";
import {examples} from "./examples.js";
import {claimRows, reportRows, type LedgerColumns, type Printing} from "./ledger-rows.js";
import type {Answer, Question, ReadPage} from "./messages.js";
import {matchRows, type DeskNames} from "./match-rows.js";
import {rowsTable} from "./rows-table.js";
import {deskFigure, relationCount, verdictOf, type DeskFigure} from "./slots.js";
import {takeAway} from "./take-away.js";
import {textView} from "./text-view.js";
import {whyNot} from "./words.js";
import {largest} from "../../reader/decode.js";

/** The desk of "Check an article": an article in, its figures among the ledger's claims out. Rows, reader and chart are
 * there before the first article; from then on nothing is asked of anybody. */
class Desk {
  private readonly box: HTMLElement;
  private readonly form: HTMLFormElement;
  private readonly data: ChartData;
  private readonly worker: Worker;
  private readonly columns: LedgerColumns;
  private readonly dialog = element("dialog", {class: "card", "aria-labelledby": "figure-title"});
  private turn = 0;
  private page: ReadPage | null = null;
  private figures: DeskFigure[] = [];
  private open: DeskFigure | null = null;
  private toll: string | null = null;
  private aside = false;

  constructor(box: HTMLElement, data: ChartData, worker: Worker, columns: LedgerColumns) {
    this.columns = columns;
    this.box = box;
    this.form = box.querySelector("form")!;
    this.data = data;
    this.worker = worker;
    worker.addEventListener("message", ({data: answer}: MessageEvent<Answer>) => this.hear(answer));
    worker.addEventListener("error", ({message}) =>
      this.say(`The program that reads has stopped (${message}). Load the page again.`));
    box.append(this.dialog);
    this.wireForm();
    this.wireDialog();
    addEventListener("hashchange", () => this.followAddress());
    new ResizeObserver(() => this.drawChart()).observe(this.part("among"));
    this.form.querySelector<HTMLElement>("[data-ready]")!.hidden = false;
    box.dataset.state = "ready";
  }

  private part(name: string): HTMLElement {
    return this.box.querySelector<HTMLElement>(`[data-desk="${name}"]`)!;
  }

  private field(name: string): HTMLInputElement {
    return this.box.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  }

  private wireForm(): void {
    const {form} = this;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.read(this.field("text").value);
    });
    this.field("text").addEventListener("paste", () => setTimeout(() => this.read(this.field("text").value)));
    this.field("file").addEventListener("change", () => void this.readFile(this.field("file").files?.[0]));
    for (const button of form.querySelectorAll<HTMLButtonElement>("[data-example]"))
      button.addEventListener("click", () => {
        const example = examples.find((one) => one.id === button.dataset.example)!;
        this.field("text").value = example.text;
        this.field("published").value = "";
        this.read(example.text);
      });
    for (const name of ["dragover", "drop"] as const)
      form.addEventListener(name, (event) => {
        const {dataTransfer} = event as DragEvent;
        const file = dataTransfer?.files[0];
        const words = dataTransfer?.getData("text/plain");
        if (name === "dragover" || file || words) event.preventDefault();
        form.classList.toggle("over", name === "dragover");
        if (name === "drop" && file) void this.readFile(file);
        else if (name === "drop" && words) {
          this.field("text").value = words;
          this.read(words);
        }
      });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    this.part("aside").addEventListener("change", ({target}) => {
      this.aside = (target as HTMLInputElement).checked;
      this.showText();
    });
    this.part("toll").addEventListener("change", ({target}) => {
      this.toll = (target as HTMLSelectElement).value;
      this.drawChart();
    });
  }

  private async readFile(file: File | undefined): Promise<void> {
    if (!file) return;
    this.clear();
    const {turn} = this;
    const {name, size} = file;
    if (size > largest)
      return this.say(`${name}: ${size} bytes; an article has at most ${largest}; cut it into its articles.`);
    this.field("text").value = "";
    const bytes = await file.arrayBuffer()
      .catch((error: Error) => this.say(`${name} cannot be opened: ${error.message}`));
    if (!bytes || turn !== this.turn) return;
    this.read(bytes, /\.(?:md|markdown)$/i.test(name) ? "markdown" : /\.x?html?$/i.test(name) ? "html" : null);
  }

  private read(text: string | ArrayBuffer, kind: ReadPage["kind"] | null = null): void {
    this.clear();
    if (typeof text === "string" && !text.trim())
      return this.say("There is no text yet. Paste an article, open a file, or take an example.");
    this.say("Reading …");
    const published = this.field("published").value;
    const told = (this.field("kind").value || kind) as ReadPage["kind"] | null;
    this.ask({ask: "read", turn: this.turn, text, kind: told, published: isDay(published) ? published : null});
  }

  /** Takes the last reading away, so that it never stands under a text that it was not read from. */
  private clear(): void {
    this.turn += 1;
    this.page = null;
    this.figures = [];
    this.toll = null;
    this.open = null;
    this.dialog.close();
    this.part("result").hidden = true;
    for (const name of ["words", "among", "rows", "rejected", "take"]) this.part(name).replaceChildren();
  }

  private ask(question: Question): void {
    this.worker.postMessage(question);
  }

  private hear(answer: Answer): void {
    if (answer.turn !== this.turn) return;
    if (answer.answer === "refused") return this.say(answer.why);
    if (answer.answer === "read") {
      this.page = answer.page;
      this.figures = answer.page.figures.map(deskFigure);
    }
    for (const figure of this.figures) figure.match = answer.matches[figure.index] ?? null;
    this.show();
    if (answer.answer === "read") this.part("title").focus();
    else if (this.open) this.showCard(this.open);
  }

  private say(words: string): void {
    this.part("said").textContent = words;
  }

  private show(): void {
    const {page, figures} = this;
    if (!page) return;
    this.part("result").hidden = false;
    this.say(summary(figures, page));
    this.showText();
    const tolls = tollsOf(figures, this.data);
    this.toll = this.toll && tolls.includes(this.toll) ? this.toll : (tolls[0] ?? null);
    this.part("toll").replaceChildren(...tolls.map((id) =>
      element("option", {value: id, selected: id === this.toll}, this.data.tollTitles[id] ?? id)));
    this.part("chart").hidden = !tolls.length;
    this.part("no-chart").hidden = tolls.length > 0;
    this.drawChart();
    this.part("rows").replaceChildren(rowsTable(figures, this.data));
    this.part("rejected").replaceChildren(...page.rejected.map(({quote, why, what}) =>
      element("li", {}, element("q", {}, quote.replace(/\s+/g, " ")), `: ${whyNot[why]}${what ? ` (${what})` : ""}`)));
    this.part("rejected-count").textContent = String(page.rejected.length);
    this.fillDownloads();
  }

  private showText(): void {
    if (this.page) this.part("words").replaceChildren(...textView(this.page, this.figures, this.aside));
  }

  private drawChart(): void {
    const {toll, page, data} = this;
    const holder = this.part("among");
    if (!toll || !page) return holder.replaceChildren();
    const day = this.day();
    const width = Math.max(300, Math.round(holder.clientWidth || 300));
    const href = (id: string) => this.href(id);
    holder.replaceChildren(drawAmong(toll, this.figures, day, data, {document, width, sides: data.sides, href}));
    const why = "the last day of a claim that fits a figure, for the article bears no day";
    this.part("day").textContent = page.published ? formatDay(day) : `${formatDay(day)}, ${why}`;
    walkMarks(this.part("chart"));
  }

  /** The day of printing; without one, the day of the last claim that the article prints, or of the last there is. */
  private day(): Day {
    if (this.page?.published) return this.page.published;
    const printed = new Set(this.figures.map((figure) => figure.match?.claim_id));
    const days = this.data.claims.filter((claim) => printed.has(claim.claim_id)).map((claim) => claim.known_on).sort();
    return days.at(-1) ?? this.data.claims.map((claim) => claim.known_on).sort().at(-1)!;
  }

  private href(id: string): string {
    return id.startsWith("figure-") ? `#${id}` : `${this.box.dataset.claims}${id}.html`;
  }

  private fillDownloads(): void {
    const {columns, data, page} = this;
    const printing = (): Printing => ({
      story_id: data.story_id,
      outlet: this.field("outlet").value,
      url: this.field("address").value,
      language: page!.language,
      published: page!.published,
      recorded: fromDate(new Date())
    });
    const claims = new Map(data.claims.map((claim) => [claim.claim_id, claim]));
    const fresh = this.figures.filter((one) => !one.out && one.match?.relation === "new").length;
    const takeReports = () => takeAway("reports.csv", reportRows(this.figures, printing(), claims, columns));
    const takeClaims = () => takeAway("claims.csv", claimRows(this.figures, printing(), columns));
    this.part("take").replaceChildren(
      element("button", {type: "button", click: takeReports},
        `Rows for reports.csv (${this.figures.filter((one) => !one.out).length})`),
      element("button", {type: "button", click: takeClaims}, `New rows for claims.csv (${fresh})`)
    );
  }

  private wireDialog(): void {
    this.box.addEventListener("click", (event) => {
      const link = (event.target as Element).closest('a[href^="#figure-"]');
      if (!link || (event as MouseEvent).metaKey || (event as MouseEvent).ctrlKey) return;
      event.preventDefault();
      const figure = this.figures[Number(link.getAttribute("href")!.slice("#figure-".length)) - 1];
      if (figure) this.showCard(figure);
    });
    this.dialog.addEventListener("close", () => {
      const at = this.open?.index;
      this.open = null;
      if (at !== undefined) document.getElementById(`words-${at + 1}`)?.focus({preventScroll: true});
    });
  }

  private followAddress(): void {
    const figure = this.figures[Number(/^#figure-(\d+)$/.exec(location.hash)?.[1]) - 1];
    if (figure) this.showCard(figure);
  }

  private showCard(figure: DeskFigure): void {
    const changed = () => {
      const corrected = this.figures.filter((one) => one.byHand)
        .map(({index, slots}): [number, DeskFigure["slots"]] => [index, slots]);
      this.ask({ask: "match", turn: ++this.turn, corrected});
    };
    const step = (by: number) => {
      const other = this.figures[(figure.index + by + this.figures.length) % this.figures.length]!;
      return element("button", {type: "button", class: "step", click: () => this.showCard(other)},
        by < 0 ? "Figure before" : "Next figure");
    };
    this.open = figure;
    this.dialog.replaceChildren(
      element("button", {class: "close", type: "button", click: () => this.dialog.close()}, "Close"),
      cardOf(figure, {data: this.data, href: (id) => this.href(id), changed}),
      element("p", {class: "buttons"}, step(-1), step(1))
    );
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.scrollTop = 0;
    this.dialog.querySelector<HTMLElement>("#figure-title")!.focus();
  }
}

function summary(figures: DeskFigure[], {rejected, published, language}: ReadPage): string {
  if (language === null) return "This text is in no language that the reader knows; nothing was read.";
  if (!figures.length) return `No toll was found; ${countOf(rejected.length, "number is", "numbers are")} no toll.`;
  const count = (test: (one: DeskFigure) => boolean, one: string, more = one) => {
    const found = figures.filter(test).length;
    return found ? countOf(found, one, more) : null;
  };
  const verdicts = [
    count((one) => verdictOf(one) === "accept", "sure as figures"),
    count((one) => verdictOf(one) === "review", "for review"),
    count((one) => verdictOf(one) === "hand", "corrected by hand")
  ].filter(Boolean);
  const relations = (["known", "garbled", "ambiguous", "new"] as const).map((relation) =>
    count((one) => one.match?.relation === relation, ...relationCount[relation])).filter(Boolean);
  const one = figures.length === 1 ? `One figure, ${figureText(figures[0]!.slots)}` : countOf(figures.length, "figure");
  const day = !published ? " The article bears no day; give one above, and the ledger is asked as of that day."
    : figures[0]!.candidate.flags.includes("day-guessed")
      ? ` Its day, ${formatDay(published)}, is guessed from its first lines; give another above if it is wrong.` : "";
  return `${one}: ${verdicts.join(", ")}. In the ledger: ${relations.join(", ")}.${day}`;
}

async function start(box: HTMLElement): Promise<void> {
  const address = document.querySelector<HTMLLinkElement>('link[rel~="worker"]')!.href;
  const worker = new Worker(address, {type: "module"});
  const said: {names: DeskNames; columns: LedgerColumns} =
    JSON.parse(box.querySelector("script[type='application/json']")!.textContent!);
  const rows = await loadJson<ChartRows>(assetAddress(box, "rows"), "rows");
  worker.postMessage({ask: "know", ledger: matchRows(rows, said.names)} satisfies Question);
  new Desk(box, {...rows, gaps: []}, worker, said.columns);
}

const box = document.querySelector<HTMLElement>("[data-article-desk]");
if (box) start(box).catch((error: Error) => {
  box.querySelector('[data-desk="said"]')!.textContent =
    `The desk cannot be laid out: ${error.message}. Load the page again.`;
});
