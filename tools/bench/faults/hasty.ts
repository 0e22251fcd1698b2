import {addDays, isDay} from "../../../src/toll/day.ts";
import {anothers, instead, own, where, type Cells, type Kind, type Slip} from "./kind.ts";

const yearsFrom = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
const isEnglish = ({language, note, low, high}: Cells) => language === "en" && !note && low !== "" && low === high;
/** An English printing of one figure, in other words. */
const english = (words: (number: string) => string): Slip => where((_, row) => isEnglish(row) && Number(row.low) > 20,
  (_, {low}) => words(low!));
const people: Record<string, string> = {russia: "Ukrainian", ukraine: "Russian", atlantis: "Lemurian",
  lemuria: "Atlantean"};

/** Slips of haste: cells pasted from a neighbour, figures in words, columns that changed places, days a year off. */
export const hastyKinds: Kind[] = [
  // A figure against its words.
  own("reports", "figure_words", "ten times as many, spelled out", where((_, row) => isEnglish(row) &&
    ["1000", "2000", "3000", "5000"].includes(row.low!), (_, {low}) =>
    `${({1000: "ten", 2000: "twenty", 3000: "thirty", 5000: "fifty"})[low!]} thousand killed`)),
  own("reports", "high", "another end than its words", where((_, {bound, figure_words, note}) => bound === "range" &&
    !note && /^\D*\d[\d,]*\D+\d[\d,]*\D*$/.test(figure_words!), (cell) => String(Number(cell) + 700)),
  "low", "figure_words"),
  own("reports", "figure_words", "a letter O among the digits", english((number) => `${number.slice(0, -1)}O killed`)),
  own("reports", "figure_words", "hundreds for a count", where((_, {bound}) => bound === "exact",
    english(() => "hundreds were killed"))),
  own("reports", "figure_words", "civilians for soldiers", where((_, {victims_group, measure}) =>
    victims_group === "military" && measure === "killed", english((number) => `${number} civilians killed`)),
  "victims_group"),
  own("reports", "figure_words", "soldiers for civilians", where((_, {victims_group, measure}) =>
    victims_group === "civilians" && measure === "killed", english((number) => `${number} soldiers killed`)),
  "victims_group"),
  own("reports", "figure_words", "soldiers of the others", where((_, {victims_party, victims_group, measure}) =>
    Object.hasOwn(people, victims_party!) && victims_group === "military" && measure === "killed", (_, row, ...rest) =>
    english((number) => `${number} ${people[row.victims_party!]} soldiers killed`)("", row, ...rest)),
  "victims_party"),
  own("reports", "figure_words", "French words in English", english((number) => `${number} morts`), "language"),
  // Days a month or a year off.
  own("reports", "published_on", "another month than its address", where((cell, {url, captured_on}) => isDay(cell) &&
    captured_on === "" && /\/20\d\d\/\d\d\/[a-z]/.test(url!), (cell) => addDays(cell, 70))),
  own("reports", "published_on", "another day than the figures of its address", where((cell, {url, captured_on}) =>
    isDay(cell) && captured_on === "" && /(?<!\d)20[12]\d(?:0\d|1[0-2])[0-3]\d(?!\d)/.test(url!), (cell) =>
    addDays(cell, 20))),
  own("claims", "as_of", "a year too early", where((cell, {said_on, period, basis, since}) => isDay(cell) &&
    said_on !== "" && period === "cumulative" && basis === "statement" && since! < yearsFrom(cell, -1), (cell) =>
    yearsFrom(cell, -1)), "said_on", "low"),
  own("reports", "as_of", "a year before its claim", where((cell, {note}) => isDay(cell) && cell > "2023-03" && !note,
    (cell) => yearsFrom(cell, -1))),
  own("denials", "said_on", "said after it was printed", where((cell, {published_on}) => isDay(cell) &&
    isDay(published_on!), (_, {published_on}) => addDays(published_on!, 9)), "published_on"),
  own("denials", "published_on", "another day than its address", where((cell, {url}) => isDay(cell) &&
    /\/20\d\d\/\d\d\/\d\d\//.test(url!), (cell) => addDays(cell, 12))),
  own("reports", "archive_url", "a copy yet to be made", where((_, {url}) => url !== "", (_, {url}) =>
    `https://web.archive.org/web/20990101101500/${url}`)),
  own("claims", "since", "the last day for the first", where((_, {period, as_of, since}) => period === "cumulative" &&
    isDay(as_of!) && as_of! > addDays(since || "2000-01-01", 30), (_, {as_of}) => as_of!), "period"),
  // A neighbour's cell.
  own("claims", "speaker", "a speaker of the others", where((cell, {claimant_id}) =>
    /^(?:russia|ukraine)-/.test(claimant_id!) && cell !== "", (cell, {claimant_id}, other, another) =>
    (other && other !== cell && another!.claimant_id!.split("-")[0] !== claimant_id!.split("-")[0] &&
      /^(?:russia|ukraine)-/.test(another!.claimant_id!) ? other : null))),
  own("outlets", "domain", "another's host", anothers),
  own("claimants", "url", "another's page", anothers),
  own("vocabulary", "adjective", "another's people", anothers),
  // Columns that changed places.
  own("reports", "via", "a sentence for an agency", where((_, {note}) => note!.length > 40, (_, {note}) => note!)),
  own("claims", "speaker", "the word of the measure", instead("killed")),
  own("claimants", "name", "the short name for the whole", where((cell, {short_name}) => short_name !== "" &&
    short_name!.length < cell.length, (cell, {short_name}) =>
    (cell.length <= 28 ? {name: short_name!, short_name: cell} : null)), "short_name"),
  // Pages that are none, codes of nowhere.
  own("reports", "url", "a page of results", where((cell) => cell !== "",
    instead("https://www.google.com/search?q=how+many+were+killed"))),
  own("reports", "url", "a page of one's own machine", where((cell) => cell !== "",
    instead("http://localhost:8000/article.html"))),
  own("outlets", "iso_alpha3", "a code of no country", instead("XQX")),
  own("claims", "status", "revised by nothing", where((cell, {note, decided_because}) => cell === "standing" &&
    note === "" && decided_because === "", instead("revised")))
];
