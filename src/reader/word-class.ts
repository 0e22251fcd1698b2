import type {Language, Lexeme, PartyName} from "./language.js";

/** What a word or mark does in a sentence, coarsely: the letters of the paths between words that the decisions look
 * at. */
export const Word = {
  other: 0, comma: 1, stop: 2, colon: 3, semicolon: 4, dash: 5, open: 6, close: 7, quote: 8, mark: 9, break: 10,
  number: 11, side: 12, capital: 13, body: 14, people: 15, say: 16, accordingTo: 17, auxiliary: 18, modal: 19,
  preposition: 20, of: 21, place: 22, by: 23, from: 24, to: 25, and: 26, or: 27, clause: 28, that: 29, relative: 30,
  pronoun: 31, determiner: 32, adverb: 33, struck: 34, die: 35, toll: 36, state: 37, past: 38, going: 39, unit: 40,
  time: 41, bound: 42, count: 43, part: 44, incident: 45, money: 46, negation: 47, total: 48, possessive: 49,
  them: 50, others: 51, self: 52
} as const;

const marks: Record<string, number> = {
  ",": Word.comma, ".": Word.stop, "!": Word.stop, "?": Word.stop, "…": Word.stop, ":": Word.colon, ";": Word.semicolon,
  "-": Word.dash, "–": Word.dash, "—": Word.dash, "‑": Word.dash, "(": Word.open, "[": Word.open, ")": Word.close,
  "]": Word.close, '"': Word.quote, "“": Word.quote, "”": Word.quote, "«": Word.quote, "»": Word.quote, "„": Word.quote,
  "$": Word.money, "£": Word.money, "€": Word.money, "₹": Word.money, "%": Word.money
};
const classOfCode = new Map(Object.entries(marks).map(([mark, wordClass]) => [mark.charCodeAt(0), wordClass]));
export const markClass = (code: number): number => classOfCode.get(code) ?? Word.mark;

/** The first that holds is the class of a listed word. */
const order: [(lexeme: Lexeme) => unknown, number][] = [
  [(one) => one.unit !== undefined || one.ten !== undefined || one.scale !== undefined || one.vague !== undefined,
    Word.number],
  [(one) => one.tags.accordingTo, Word.accordingTo],
  [(one) => one.tags.partOpener, Word.part],
  [(one) => one.boundBefore, Word.bound],
  [(one) => one.tags.pronoun, Word.pronoun],
  [(one) => one.tags.possessive, Word.possessive],
  [(one) => one.tags.determiner, Word.determiner],
  [(one) => one.tags.conjunction, Word.clause],
  [(one) => one.tags.preposition, Word.preposition],
  [(one) => one.tags.forecast, Word.modal],
  [(one) => one.alone, Word.die],
  [(one) => one.active || one.passive, Word.struck],
  [(one) => one.total || one.event, Word.toll],
  [(one) => one.state, Word.state],
  [(one) => one.tags.count, Word.count],
  [(one) => one.people, Word.people],
  [(one) => one.tags.body || one.tags.title || one.tags.press, Word.body],
  [(one) => one.tags.say, Word.say],
  [(one) => one.tags.pastDay || one.month !== undefined || one.weekday !== undefined, Word.time],
  [(one) => one.tags.incident, Word.incident],
  [(one) => one.notToll, Word.unit],
  [(one) => one.tags.totalVerb, Word.total],
  [(one) => one.tags.auxiliary, Word.auxiliary]
];

/** The class of a listed word by what is known of it. */
function classOf(lexeme: Lexeme): number {
  return order.find(([holds]) => holds(lexeme))?.[1] ?? Word.other;
}

/** The class of a word as it stands: names first, then the few words that shape a sentence, then what is listed, then
 * its ending. */
export function wordClassOf(lower: string, capital: boolean, lexeme: Lexeme | null, name: PartyName | null, {closed,
  endings}: Pick<Language, "closed" | "endings">): number {
  if (name) return Word.side;
  const listed = closed.get(lower) ?? (lexeme ? classOf(lexeme) : Word.other);
  if (listed) return listed;
  if (capital) return Word.capital;
  return endings.find(([end]) => lower.length > end.length + 2 && lower.endsWith(end))?.[1] ?? Word.other;
}

/** A 32-bit number for a word (FNV-1a). */
export function wordId(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** The copy of a string that the engine keeps one of, as for the words of a program: two such are compared by their
 * addresses, and the rules compare words all day. */
export const oneCopy = (text: string): string =>
  (/^\d/.test(text) ? JSON.parse(`"${text}"`) as string : Object.keys({[text]: 0})[0]!);
