import {addDays, isDay} from "../../../src/toll/day.ts";
import type {LedgerName} from "../../../loaders/schema/index.ts";
import {anothers, instead, own, where, type Cells, type Kind, type Slip} from "./kind.ts";

/** What is told at the words or at the cell that they contradict. */
const words = (name: string, slip: Slip): Kind => own("reports", "figure_words", name, slip, "bound", "measure", "low");

/** A printing in a language with one number, in words that say more than it. */
const said = (language: string, words: (number: string) => string): Slip => (_, row) =>
  (row.low !== "" && row.low === row.high && !row.note && Number(row.low) > 99 && row.bound === "exact"
    ? {language, figure_words: words(row.low!), note: ""} : null);

const isExact = (_: string, {low, high, bound}: Cells) => low !== "" && low === high && bound === "exact";
const killed = where((cell, row) => row.measure === "killed" && isExact(cell, row) && !row.note,
  (_, {low}) => ({figure_words: `${low} were killed`}));
const counting = (what: (number: string) => string): Slip => (cell, row, other) =>
  (killed(cell, row, other) ? {figure_words: what(row.low!), language: "en"} : null);

/** Slips of sense beyond those of one cell by its kind: against other words, days, pages, people, tables. */
export const senseKinds: Kind[] = [
  // Days and pages of a printing.
  own("reports", "published_on", "another day than its address", where((cell, {url}) => isDay(cell) &&
    /\/20\d\d\/\d\d\/\d\d\//.test(url!), (cell, {captured_on}) => addDays(cell, captured_on ? -9 : 9))),
  own("reports", "url", "an address of another month", where((_, {url, published_on}) =>
    isDay(published_on!) && /\/20\d\d\/\d\d\/\d\d\//.test(url!), (cell) =>
    cell.replace(/\/(20\d\d)\/(\d\d)\/(\d\d)\//, (_, year, month, date) =>
      `/${year}/${month === "12" ? "11" : String(Number(month) + 1).padStart(2, "0")}/${date > "28" ? "28" : date}/`)),
  "published_on"),
  own("reports", "archive_url", "a copy older than its page", where((_, {published_on, url}) =>
    isDay(published_on!) && url !== "", (_, {published_on, url}) =>
    `https://web.archive.org/web/${addDays(published_on!, -20).replaceAll("-", "")}101500/${url}`)),
  own("reports", "archive_url", "a copy of another page", where((_, {published_on, url}) =>
    isDay(published_on!) && url !== "", (_, {published_on}) =>
    `https://web.archive.org/web/${published_on!.replaceAll("-", "")}101500/https://other.example/page`)),
  own("reports", "archive_url", "the page for its copy", where((_, {url}) => url !== "", (_, {url}) => url!)),
  own("reports", "captured_on", "captured before it was printed", where((_, {published_on}) =>
    isDay(published_on!), (_, {published_on}) => addDays(published_on!, -5))),
  own("reports", "sha256", "a hash without its day", where((_, {captured_on}) => captured_on === "",
    instead("0123456789abcdef".repeat(4)))),
  own("reports", "recorded_on", "recorded before it was printed", where((_, {published_on}) =>
    isDay(published_on!), (_, {published_on}) => addDays(published_on!, -3))),
  own("reports", "as_of", "counted up to a day after its printing", where((_, {published_on}) =>
    isDay(published_on!), (_, {published_on}) => addDays(published_on!, 12))),
  own("reports", "url", "a front page", where((cell) => /^https?:\/\/[^/]+\/./.test(cell), (cell) =>
    cell.replace(/^(https?:\/\/[^/]+\/).*$/, "$1"))),
  // A figure against its words.
  words("a bound in Russian words", said("ru", (number) => `более ${number} погибших`)),
  words("a bound in Ukrainian words", said("uk", (number) => `щонайменше ${number} загиблих`)),
  words("a bound in Spanish words", said("es", (number) => `más de ${number} muertos`)),
  words("a bound in German words", said("de", (number) => `mindestens ${number} Tote`)),
  words("a bound in Polish words", said("pl", (number) => `ponad ${number} zabitych`)),
  words("a bound in French words", said("fr", (number) => `au moins ${number} morts`)),
  words("a bound in Portuguese words", said("pt", (number) => `cerca de ${number} mortos`)),
  words("a bound in Italian words", said("it", (number) => `almeno ${number} morti`)),
  words("wounded in Russian words", where((_, {measure}) => measure === "killed",
    said("ru", (number) => `${number} раненых`))),
  words("wounded in Ukrainian words", where((_, {measure}) => measure === "killed",
    said("uk", (number) => `${number} поранених`))),
  words("wounded in Spanish words", where((_, {measure}) => measure === "killed",
    said("es", (number) => `${number} heridos`))),
  words("missing in German words", where((_, {measure}) => measure === "killed",
    said("de", (number) => `${number} Vermisste`))),
  own("reports", "figure_words", "a share", counting((number) => `${number} percent killed`)),
  own("reports", "figure_words", "tanks", counting((number) => `${number} tanks killed`)),
  own("reports", "figure_words", "money", counting((number) => `$${number} for the dead`)),
  own("reports", "figure_words", "kilometres", counting((number) => `dead within ${number} km`)),
  own("reports", "low", "a year for a figure", where((cell, row) => isDay(row.published_on!) && isExact(cell, row),
    (_, {published_on}) => ({low: published_on!.slice(0, 4), high: published_on!.slice(0, 4),
      figure_words: `killed in ${published_on!.slice(0, 4)}`}))),
  own("reports", "low", "a nought too many", where((cell, row) => isExact(cell, row) && !row.note && Number(cell) > 99,
    (cell) => ({low: `${cell}0`, high: `${cell}0`, figure_words: `${cell}0`}))),
  own("reports", "low", "a nought too few", where((cell, row) => isExact(cell, row) && !row.note &&
    /[1-9]\d+0$/.test(cell), (cell) => ({low: cell.slice(0, -1), high: cell.slice(0, -1),
    figure_words: cell.slice(0, -1)}))),
  // Languages and letters.
  own("reports", "language", "English for Cyrillic words", where((cell, {figure_words}) =>
    cell !== "en" && /[а-я]{4}/i.test(figure_words!), instead("en"))),
  own("reports", "language", "Russian for Ukrainian letters", where((cell, {figure_words}) =>
    cell === "uk" && /[іїєґ]/i.test(figure_words!), instead("ru"))),
  own("reports", "language", "Ukrainian for Russian letters", where((cell, {figure_words}) =>
    cell === "ru" && /[ыэъё]/i.test(figure_words!), instead("uk"))),
  own("reports", "language", "Arabic for Latin words", where((cell, {figure_words, note}) =>
    cell === "en" && !note && /[a-z]{4}/i.test(figure_words!), instead("ar"))),
  own("outlets", "name", "a Cyrillic letter in a Latin name", where((cell) =>
    /^[\w\s]*[aeo][\w\s]*$/.test(cell), (cell) =>
    cell.replace(/[aeo]/, (letter) => ({a: "а", e: "е", o: "о"})[letter]!))),
  own("claimants", "name", "a Cyrillic letter in a Latin name", where((cell) => /[a-z][aeo]/.test(cell), (cell) =>
    cell.replace(/(?<=[a-z])[aeo]/, (letter) => ({a: "а", e: "е", o: "о"})[letter]!))),
  own("reports", "figure_words", "a Latin letter in a Cyrillic word", where((cell) => /[а-я][ао]/.test(cell), (cell) =>
    cell.replace(/(?<=[а-я])[ао]/, (letter) => ({а: "a", о: "o"})[letter]!))),
  own("vocabulary", "name", "a Greek letter in a Latin name", where((cell) => /[a-z]o/.test(cell), (cell) =>
    cell.replace(/(?<=[a-z])o/, "ο"))),
  // Texts that say nothing.
  ...(["claims/note", "reports/note", "outlets/note", "denials/text", "events/text", "corrections/reason",
    "left-out/reason", "coverage/basis"] as const).map((place, at) => {
    const [table, column] = place.split("/") as [LedgerName, string];
    return own(table, column, "nothing said in letters", instead(["TODO", "???", "n/a", "-", "tbd", "xxx",
      "...", "."][at]!));
  }),
  own("outlets", "name", "a line of sums", instead("Total")),
  own("vocabulary", "name", "a line below the table", instead("Source:")),
  own("claims", "note", "a word twice", where((cell) => / the /.test(cell), (cell) =>
    cell.replace(" the ", " the the "))),
  own("claims", "note", "a bracket that never closes", where((cell) => cell !== "" && !/[()[\]]/.test(cell), (cell) =>
    cell.replace(" ", " ("))),
  own("claims", "decided_because", "the note once more", where((_, {note}) => note !== "", (_, {note}) => note!)),
  own("events", "text", "the label once more", (_, {label}) => label!),
  // Claims among each other.
  own("claims", "said_time", "an hour of no day", where((_, {said_on}) => said_on === "", instead("12:00Z"))),
  own("claims", "since", "a day of half a year", where((_, {period, as_of}) => period === "past-day" && as_of !== "",
    (_, {as_of}) => addDays(as_of!, -180))),
  own("claims", "replaces", "replaced by another's claim", where((cell, {claim_id}) => cell === "" && claim_id !== "",
    (_, {claim_id}, other) => (other && !other.startsWith(claim_id!.slice(0, 6)) ? other : null))),
  own("claims", "claim_id", "the same under another id", (cell, _, __, another) =>
    (another && another.said_on !== "" && another.replaces === "" && another.interval_of === ""
      ? {...another, claim_id: `${cell}-again`, note: "Once more."} : null)),
  // One table against another.
  own("coverage", "claimant_id", "a series of somebody who says nothing", (_, __, ___, ____, silent) => silent ?? null),
  own("coverage", "covers_from", "a series from years before", instead("2001-01-01")),
  own("coverage", "covers_until", "a series after its reading", where((_, {read_on}) => isDay(read_on!),
    (_, {read_on}) => addDays(read_on!, 1))),
  own("coverage", "read_on", "read after it was recorded", (_, {recorded_on}) => addDays(recorded_on!, 1)),
  own("corrections", "made_on", "another day than its id", where((cell, {correction_id}) =>
    correction_id!.includes(cell), (cell) => addDays(cell, -1))),
  own("corrections", "was", "what the column cannot hold", where((_, {target}) => /\/(?:low|high)$/.test(target!),
    instead("many"))),
  own("left-out", "report_id", "a printing that was taken in", (_, __, ___, ____, _____, taken) => taken ?? null),
  own("claimants", "side", "the side of the others", (cell, {claimant_id}) =>
    (cell === "russia" && claimant_id!.startsWith("russia-") ? "ukraine"
      : cell === "ukraine" && claimant_id!.startsWith("ukraine-") ? "russia" : null)),
  own("outlets", "iso_alpha3", "another country than its host", where((_, {domain}) =>
    /\.(?:ua|de|ru)$/.test(domain!) &&
    !/ukrinform/.test(domain!), (_, {domain}) => (domain!.endsWith(".ru") ? "FRA" : "RUS"))),
  own("outlets", "wikidata_id", "another's item", anothers),
  own("claimants", "wikidata_id", "another's item", anothers),
  own("vocabulary", "iso_alpha3", "another's country", anothers),
  own("events", "date", "years from its claims", where((cell, {claim_ids}) => isDay(cell) && claim_ids !== "",
    (cell) => addDays(cell, 900)))
];
