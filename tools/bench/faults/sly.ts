import {addDays, isDay} from "../../../src/toll/day.ts";
import {filled, instead, own, where, type Cells, type Kind, type Slip} from "./kind.ts";

const isPlain = ({language, note, low, high, bound}: Cells) => language === "en" && !note && low !== "" &&
  low === high && bound === "exact" && Number(low) > 20;
const isKilled = (row: Cells) => isPlain(row) && row.measure === "killed";
/** An English printing of so many killed, in words that say less, or something else. */
const killed = (words: (number: string) => string, fits = isKilled): Slip =>
  where((_, row) => fits(row), (_, {low}) => words(low!));
const inWords = (name: string, slip: Slip): Kind =>
  own("reports", "figure_words", name, slip, "low", "bound", "measure", "modality");
/** A text of ours with some words more. */
const withMore = (words: string): Slip => filled((cell) => `${cell} ${words}`);

/** What a careful and hostile editor does: each cell alone is in its form, and a reader is led astray. */
export const slyKinds: Kind[] = [
  // Words that do not say what the row says.
  inWords("words that deny", killed((number) => `denied that ${number} were killed`)),
  inWords("words that ask", killed((number) => `were ${number} killed?`)),
  inWords("words of what may be", killed((number) => `${number} could be killed`)),
  inWords("words of a day for the whole", where((_, {period}) => period !== "past-day",
    killed((number) => `${number} killed every day`))),
  inWords("animals", killed((number) => `${number} cattle killed`)),
  inWords("a number of a unit", killed((number) => `dead of the ${number}th Brigade`)),
  inWords("the last of many", killed((number) => `the ${number}th soldier killed`)),
  inWords("an age", killed((number) => `killed, aged ${number}`)),
  inWords("killed and wounded together", killed((number) => `${number} killed and wounded`)),
  inWords("fewer than", killed((number) => `fewer than ${number} killed`)),
  inWords("times as many", killed((number) => `${number} times more killed`)),
  inWords("one of them", killed((number) => `one of ${number} killed`)),
  inWords("digits of another script", killed((number) =>
    `${[...number].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("")} killed`)),
  // Our own words that take a side.
  ...["claims/note", "events/text", "denials/text", "reports/note", "claims/decided_because"].map((place, at) => {
    const [table, column] = place.split("/") as [Kind["table"], string];
    return own(table, column, ["a word of hate", "a regime", "so-called", "the true number", "a mean of two"][at]!,
      withMore(["The terrorists lied.", "So says the criminal regime.", "The so-called ministry said so.",
        "The real number is far higher.", "On average the two say 3,000."][at]!));
  }),
  own("claimants", "name", "so-called", filled((cell) => `so-called ${cell}`)),
  own("events", "label", "a massacre by name", filled(instead("Heroes avenged by our army"))),
  own("claims", "note", "an address in a text", withMore("Write to editor@example.org.")),
  own("claims", "note", "a way out", withMore("See https://bit.ly/3abcd.")),
  // Who said it, who looked, and why.
  own("claimants", "name", "the words of another turned", (_, __, other) => {
    const words = other.replace(/[(),]/g, "").split(" ");
    return words.length === 2 ? `${words[1]} ${words[0]}` : null;
  }),
  own("claims", "speaker", "an agency for a person", where((_, {claimant_id}) => claimant_id !== "reuters",
    instead("Reuters"))),
  own("claims", "speaker", "nobody in particular", instead("unknown")),
  own("claims", "checked_by", "nobody who checked", instead("unchecked")),
  own("claims", "answers", "a reason that is none", where((cell) => /: .{20}/.test(cell), (cell) =>
    cell.replace(/: .*/, ": ok"))),
  own("claims", "answers", "an answer to nothing", where((cell) => cell === "",
    instead("CLAIM-FALLS: The claimant says so."))),
  own("claims", "decided_because", "a shrug", where((cell) => cell !== "", instead("ok"))),
  // Days that are possible one by one.
  own("claims", "recorded_on", "recorded before it was said", where((_, {said_on}) => isDay(said_on!),
    (_, {said_on}) => addDays(said_on!, -1)), "said_on", "withdrawn_on"),
  own("claims", "as_of", "counted up to the day after it was said", where((_, {said_on}) => isDay(said_on!),
    (_, {said_on}) => addDays(said_on!, 1))),
  own("claims", "status", "disowned without a denial", where((cell, {note}) => cell === "standing" && note === "",
    instead("disowned")), "withdrawn_on"),
  own("claimants", "speaks_for", "for the other side", where((cell, {side}) => side === "russia" && cell !== "",
    instead("ukraine-government"))),
  own("claimants", "kind", "a ministry that is no side", where((_, {side, kind}) => side === "russia" &&
    kind === "government", instead("un-agency")))
];
