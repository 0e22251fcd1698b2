import {addDays, isDay} from "../../../src/toll/day.ts";
import {filled, instead, own, where, type Cells, type Kind, type Slip} from "./kind.ts";

const long = (slip: Slip) => where((cell) => cell.length > 130, slip);
const turned = (day: string) => `${day.slice(0, 5)}${day.slice(8)}-${day.slice(5, 7)}`;
const isExact = ({low, high, bound, note}: Cells) => low !== "" && low === high && bound === "exact" && !note;

/** What a body is called that stands on the other side. */
const otherSide: Record<string, string> = {russia: "Ukraine", ukraine: "Russia", atlantis: "Lemuria",
  lemuria: "Atlantis"};

/** Slips as tired reporters, spreadsheets, merging programs, translators and pranksters make them. */
export const tiredKinds: Kind[] = [
  // A tired reporter.
  own("reports", "published_on", "the year after", where((cell, {url}) => isDay(cell) && cell < "2025-01-01" &&
    !/20\d\d/.test(url!), (cell) => `${Number(cell.slice(0, 4)) + 1}${cell.slice(4)}`)),
  own("claims", "said_on", "day and month turned", where((cell, {as_of}) => isDay(cell) && isDay(turned(cell)) &&
    turned(cell) > cell && as_of !== "", turned)),
  own("claims", "as_of", "day and month turned", where((cell, {said_on}) => isDay(cell) && isDay(turned(cell)) &&
    turned(cell) > cell && said_on !== "", turned)),
  own("reports", "low", "thousands left out", where((_, row) => isExact(row) && Number(row.low) > 999 &&
    Number(row.low) % 1_000 === 0, (cell) => ({low: String(Number(cell) / 1_000), high: String(Number(cell) / 1_000),
    figure_words: `${Number(cell) / 1_000} thousand`})), "figure_words"),
  own("reports", "victims_party", "the other side", where((_, {note}) => !note, (cell, _, other) =>
    (other && other !== cell ? other : null))),
  own("claims", "bound", "more than nothing", where((_, {low, high}) => low === "0" && high === "0", () =>
    ({low: "0", high: "", bound: "more-than"})), "low"),
  own("claims", "comparable_scope", "an event without its name", where((cell, {period}) => cell !== "" &&
    period === "incident", instead("TODO")), "period"),
  own("claims", "note", "a note to oneself", long((cell) => cell.replace(" ", " TODO "))),
  own("claims", "note", "question marks", filled((cell) => `${cell} (which??)`)),
  own("events", "text", "a sentence that stops", long((cell) => cell.slice(0, 110))),
  own("claimants", "name", "a comma left over", filled((cell) => `${cell},`)),
  own("claims", "measure_word", "wounded for the dead", where((_, {measure}) => measure === "killed",
    instead("wounded"))),
  // A spreadsheet.
  own("claims", "note", "cut at 255 letters", where((cell) => cell.length > 257 && /[a-z]/.test(cell[254]!), (cell) =>
    cell.slice(0, 255))),
  own("outlets", "name", "a column too narrow", instead("#######")),
  own("reports", "note", "ditto", instead("ditto")),
  own("claims", "decided_because", "as above", instead("See above.")),
  own("outlets", "name", "two blanks", where((cell) => cell.includes(" "), (cell) => cell.replace(" ", "  "))),
  own("claimants", "name", "a blank that does not break", where((cell) => cell.includes(" "), (cell) =>
    cell.replace(" ", "\u00a0"))),
  own("reports", "archive_url", "filled down from url", where((_, {url}) => url !== "", (_, {url}) =>
    url!.replace(/\/?$/, "/2"))),
  own("reports", "sha256", "the hash of nothing", where((_, {url}) => url !== "", () => ({captured_on: "2026-11-20",
    recorded_on: "2026-11-26", sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}))),
  own("events", "claim_ids", "one claim twice", filled((cell) => `${cell} ${cell.split(" ")[0]}`)),
  own("story", "started_on", "a year too late", (cell) => `${Number(cell.slice(0, 4)) + 1}${cell.slice(4)}`),
  own("story", "started_on", "a year too early", (cell) => `${Number(cell.slice(0, 4)) - 1}${cell.slice(4)}`),
  own("story", "default_measure", "a toll that nobody counts", instead("missing"), "default_victims_party",
    "default_victims_group"),
  // A merging program.
  own("claims", "note", "both versions", filled((cell) => `${cell} ======= ${cell} >>>>>>> theirs`)),
  own("outlets", "name", "a marker in a name", filled((cell) => `<<<<<<< HEAD ${cell}`)),
  own("reports", "published_on", "one page, two days", where((cell, {url, unit}) => isDay(cell) && url !== "" &&
    unit !== "table", (_, __, ___, another) => (another?.url && another.unit !== "table" && isDay(another.published_on!)
    ? {url: another.url!, outlet_id: another.outlet_id!, archive_url: "",
      published_on: addDays(another.published_on!, 5), recorded_on: "2026-11-26"} : null)), "url"),
  own("reports", "language", "one page, two languages", where((_, {url, unit}) => url !== "" && unit !== "table",
    (_, {note}, __, another) => (!note && another?.url && another.unit !== "table" && another.language === "en"
      ? {url: another.url!, outlet_id: another.outlet_id!, archive_url: "", published_on: another.published_on!,
        language: "fr", figure_words: "morts"} : null)), "url"),
  // A translator.
  own("claimants", "short_name", "left in its own script", filled(instead("Министерство"))),
  own("events", "label", "left in its own script", filled(instead("Гавань горит"))),
  own("reports", "via", "an agency twice", filled((cell) => `${cell} > ${cell}`)),
  own("claims", "note", "a translator's brackets", filled((cell) => `[${cell}`)),
  own("claims", "note", "a quotation without its end", filled((cell) => `“${cell}`)),
  own("denials", "text", "markup of a page", filled((cell) => `<p>${cell}</p>`)),
  own("outlets", "name", "an entity of a page", where((cell) => cell.length > 3, (cell) => `${cell} &amp; Co`)),
  own("claims", "note", "escapes of a program", filled((cell) => `${cell}\\u2019s`)),
  own("denials", "language", "another script than its words", where((_, {figure_words}) =>
    /^[\x00-\x7f]{8,}$/.test(figure_words!), instead("ru"))),
  // A prankster.
  own("claims", "note", "shouted", long((cell) => cell.toUpperCase())),
  own("events", "text", "a picture", filled((cell) => `${cell} 😂`)),
  own("claimants", "name", "a key held down", filled((cell) => cell.replace(/[aeiou]/, "$&$&$&$&"))),
  own("outlets", "name", "an address for a name", filled(instead("https://www.example.org"))),
  own("claims", "low", "everybody", where((_, {low, high, bound, claim_id}) => low === high && bound === "exact" &&
    !/-\d+$/.test(claim_id!), () => ({low: "999999999", high: "999999999"}))),
  own("claimants", "name", "the other side's ministry", where((cell, {side}) => Object.hasOwn(otherSide, side!) &&
    /Ukrain|Russia|Atlantis|Lemuria/.test(cell), (cell, {side}) =>
    cell.replace(/Ukrain\w*|Russian?|Atlantis|Lemuria/g, otherSide[side!]!))),
  own("outlets", "domain", "a letter slipped", where((cell) => /^[a-z]{6,}\.com$/.test(cell), (cell) =>
    `${cell.slice(0, 3)}${cell[4]}${cell[3]}${cell.slice(5)}`)),
  own("denials", "url", "a page of somebody else", filled(instead("https://unrelated.test/page"))),
  own("corrections", "reason", "no reason", instead("fix")),
  own("reports", "claimant_as_printed", "the claimant once more", where((cell, {claim_id}) => cell === "" &&
    /-\d{4}-\d\d-\d\d-/.test(claim_id!), (_, {claim_id}) => claim_id!.replace(/-\d{4}-\d\d-\d\d-.*$/, "")))
];
