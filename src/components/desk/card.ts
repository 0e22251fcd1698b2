import {element} from "../../tweak/element.js";
import {bounds, boundWord, measures, measureWord, periods, type Bound, type Period} from "../../toll/vocabulary.js";
import type {ReadMeasure} from "../../reader/language.js";
import type {ChartData} from "../../charts/spec.js";
import type {Match} from "../../reader/match.js";
import type {JudgedSlot} from "../../reader/candidate.js";
import {relationText, slotProblem, sureWords, verdictOf, verdictWords, type DeskFigure} from "./slots.js";
import {claimText, damageWords, flagText} from "./words.js";

export interface CardOptions {
  data: ChartData;
  /** Where a claim's page is. */
  href: (claimId: string) => string;
  /** Called when a slot was put right, put back, or the figure taken out or in. */
  changed: () => void;
}

/** The card of a figure: what the ledger knows of it, its slots to be put right by hand, and how it was read. */
export function cardOf(figure: DeskFigure, options: CardOptions): HTMLElement {
  const {candidate, index} = figure;
  const verdict = verdictOf(figure);
  const flags = candidate.flags.map((flag) => flagText[flag] ?? flag);
  return element("article", {class: "read-figure"},
    element("p", {class: "who"}, `Figure ${index + 1}: ${verdictWords[verdict]}`),
    element("h2", {class: "figure", id: "figure-title", tabindex: "-1"}, `“${candidate.quote}”`),
    candidate.reasons.length ? element("p", {}, `Look at it because: ${candidate.reasons.join("; ")}.`) : null,
    flags.length ? element("p", {}, `Mark: ${flags.join("; ")}.`) : null,
    inLedger(figure, options),
    slotForm(figure, options),
    traceOf(figure)
  );
}

const nearWords = {
  differs: "The same body is in the ledger with a number near this one, of that day: ",
  later: "The ledger has this number as said only later: "
} satisfies Record<NonNullable<Match["near"]>["how"], string>;

function inLedger(figure: DeskFigure, {data, href}: CardOptions): HTMLElement {
  const {match} = figure;
  const link = (id: string) => {
    const claim = data.claims.find((one) => one.claim_id === id);
    return element("li", {}, element("a", {href: href(id)}, claim ? claimText(claim) : id));
  };
  if (!match) return element("p", {}, "The ledger has not been loaded.");
  const ids = [match.claim_id, ...match.others].filter((id) => id !== null);
  const damage = damageWords(figure, data);
  const before = match.standing === match.near?.claim_id ? null : match.standing;
  return element("section", {},
    element("h3", {}, `In the ledger: ${relationText(figure)}`),
    ids.length ? element("ul", {class: "claims-matched"}, ...ids.map(link)) : null,
    damage ? element("p", {class: "damage-told"}, `Changed here: ${damage}.`) : null,
    match.near ? element("p", {}, nearWords[match.near.how]) : null,
    match.near ? element("ul", {class: "claims-matched"}, link(match.near.claim_id)) : null,
    before ? element("p", {}, "What the same body had said before: ") : null,
    before ? element("ul", {class: "claims-matched"}, link(before)) : null,
    match.notes.length ? element("p", {class: "quiet"}, match.notes.join(" ")) : null
  );
}

const measureOptions = [
  ...measures.map((one): [string, string] => [one, measureWord[one]]),
  ["cases", "crime cases"], ["other", "others counted"]
] satisfies [string, string][];
const verifiedOptions: [string, string][] = [["", "not said"], ["true", "yes"], ["false", "no, or could not be"]];

function slotForm(figure: DeskFigure, {data, changed}: CardOptions): HTMLElement {
  const {slots, candidate, byHand} = figure;
  const sure = (slot: JudgedSlot, none: string) => {
    const verdict = candidate.verdicts[slot];
    return byHand ? null : element("small", {class: `sure ${verdict.verdict}`, "data-slot": slot},
      sureWords(verdict, none));
  };
  const said = element("p", {class: "problem", role: "alert"});
  const form = element("form", {class: "slots"},
    element("h3", {}, "What was read"),
    number("low", "Lowest", slots.low),
    number("high", "Highest", slots.high),
    select("bound", "Bound", bounds.map((bound) => [bound, boundWord[bound] || "exact"]), slots.bound),
    select("measure", "Measure", measureOptions, slots.measure, sure("figure", "no toll")),
    text("party", "Whose people", slots.party, idsOf(data, "party"), sure("party", "nobody's in particular")),
    text("group", "Which people", slots.group, idsOf(data, "group"), sure("group", "not told")),
    text("claimant", "Who says so", slots.claimant, [...new Set(data.claims.map(({claimant}) => claimant))].sort(),
      sure("claimant", "nobody named")),
    select("period", "Period", periods.map((one) => [one, one]), slots.period),
    day("as_of", "Counted up to", slots.as_of),
    day("said_on", "Said on", slots.said_on),
    select("verified", "Called verified", verifiedOptions, String(slots.verified ?? "")),
    element("label", {class: "tick"}, checkbox("out", figure.out), " Leave it out of the rows"),
    said,
    element("p", {class: "buttons"},
      element("button", {type: "submit"}, "Take the corrections"),
      figure.byHand
        ? element("button", {type: "button", click: () => putBack(figure, changed)}, "Back to what was read")
        : null)
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const next = slotsOf(form, figure);
    const problem = slotProblem(next);
    said.textContent = problem ?? "";
    if (problem) return;
    figure.byHand = editable.some((name) => next[name] !== figure.candidate[name]);
    figure.slots = next;
    figure.out = field(form, "out").checked;
    changed();
  });
  return form;
}

function putBack(figure: DeskFigure, changed: () => void): void {
  figure.slots = {...figure.candidate};
  figure.byHand = false;
  changed();
}

const editable = [
  "low", "high", "bound", "measure", "party", "group", "claimant", "period", "as_of", "said_on", "verified"
] as const;

function slotsOf(form: HTMLFormElement, {slots}: DeskFigure): DeskFigure["slots"] {
  const value = (name: string) => field(form, name).value.trim() || null;
  const count = (name: string) => (value(name) === null ? null : Number(value(name)));
  const verified = value("verified");
  return {
    ...slots,
    verdicts: undefined,
    low: count("low"),
    high: count("high"),
    bound: value("bound") as Bound,
    measure: value("measure") as ReadMeasure,
    party: value("party"),
    group: value("group"),
    claimant: value("claimant"),
    period: value("period") as Period,
    as_of: value("as_of"),
    said_on: value("said_on"),
    verified: verified === null ? null : verified === "true"
  };
}

const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement;

function idsOf({words}: ChartData, kind: string): string[] {
  return Object.keys(words).filter((key) => key.startsWith(`${kind}/`)).map((key) => key.slice(kind.length + 1));
}

function labelled(label: string, input: HTMLElement, ...more: (HTMLElement | null)[]): HTMLElement {
  return element("label", {}, element("span", {}, label), input, ...more);
}

function number(name: string, label: string, value: number | null): HTMLElement {
  return labelled(label, element("input", {name, type: "number", min: 0, step: 1, inputmode: "numeric", value}));
}

function day(name: string, label: string, value: string | null): HTMLElement {
  return labelled(label, element("input", {name, type: "date", value}),
    value === null ? element("small", {}, "day not said") : null);
}

function text(name: string, label: string, value: string | null, known: string[],
  note: HTMLElement | null): HTMLElement {
  const list = element("datalist", {id: `known-${name}`}, ...known.map((one) => element("option", {value: one})));
  const input = element("input", {name, type: "text", value, list: `known-${name}`, autocomplete: "off"});
  return labelled(label, input, list, note);
}

function select(name: string, label: string, options: [string, string][], value: string,
  note: HTMLElement | null = null): HTMLElement {
  const choices = options.map(([one, words]) => element("option", {value: one, selected: one === value}, words));
  return labelled(label, element("select", {name}, ...choices), note);
}

function checkbox(name: string, checked: boolean): HTMLElement {
  return element("input", {name, type: "checkbox", checked});
}

/** The rules in the order in which they spoke, each with the words it rests on. */
function traceOf({candidate, traced}: DeskFigure): HTMLElement {
  const {trace, role, start, end} = candidate;
  const steps = trace.map(({rule}, index) =>
    element("li", {}, element("code", {}, rule), ` on “${traced[index]}”`));
  return element("details", {class: "trace"},
    element("summary", {}, "How it was read"),
    element("ol", {}, ...steps),
    element("p", {class: "quiet"}, `Stands in: ${role}. Characters ${start} to ${end} of the file.`)
  );
}
