/** A claimant as the ledger names it, with the people who spoke for it. */
export interface NamedClaimant {
  claimant_id: string;
  body_id: string;
  side: string;
  names: string[];
}

/** A word of the story's own vocabulary: a party, a group, a scope. */
export interface NamedWord {
  word_id: string;
  name: string;
  adjective: string | null;
}

/** Who an article's words may mean: the claimants that fit best, and whether only their side is named. */
export interface Credited {
  ids: string[];
  sideOnly: boolean;
}

const idle = new Set(
  `the of in a an for s and its his her their at on to by from chief head deputy senior top official officials spokesman
  spokeswoman spokesperson spokespeople authorities authority side leader leaders representative adviser advisor agency
  news state statement service office press mr mrs ms dr gen lt col maj major lieutenant colonel first vice acting
  former`
    .split(/\s+/)
);
/** Words that name no claimant by themselves. */
const general = new Set(
  `government military army forces ministry minister defence health interior foreign mayor council police union mission
  president presidential commander prosecutor region regional city national committee commission organisation
  organization administration department emergency un intelligence security western international`.split(/\s+/)
);

/** Finds the claimants that an article's words name. Words that many claimants share count little; a party named
 * on both sides must be the same. Nobody found: no ids. */
export function claimantFinder(claimants: NamedClaimant[], parties: NamedWord[]): (words: string | null) => Credited {
  const home = partyWords(parties);
  const known = claimants.flatMap((claimant) =>
    claimant.names.map((name) => ({claimant, words: contentWords(name, home)}))
  );
  const weight = weights(known.map(({words}) => words));
  const answers = new Map<string, Credited>();
  return (text) => {
    if (!text) return {ids: [], sideOnly: false};
    const before = answers.get(text);
    if (before) return before;
    const short = initials(text);
    const answer =
      credited(contentWords(text, home), known, weight) ??
      (short ? credited(new Set([short]), known, weight) : null) ??
      bySide(text, claimants, home);
    answers.set(text, answer);
    return answer;
  };
}

type Known = {claimant: NamedClaimant; words: Set<string>};

function credited(words: Set<string>, known: Known[], weight: (word: string) => number): Credited | null {
  const sum = (all: Iterable<string>) => Array.from(all, weight).reduce((a, b) => a + b, 0);
  const own = sum(words);
  const party = [...words].find((word) => word.startsWith("@"));
  let best = 0.65;
  let ids: string[] = [];
  for (const {claimant, words: other} of known) {
    const theirs = [...other].find((word) => word.startsWith("@"));
    if (party && theirs && party !== theirs) continue;
    const shared = [...words].filter((word) => other.has(word));
    const specific = shared.some((word) => !word.startsWith("@") && !general.has(word));
    if (!specific && (shared.length < 2 || shared.every((word) => word.startsWith("@")))) continue;
    const share = sum(shared);
    const score = (share / own + share / sum(other)) / 2 + (share === sum(other) ? 0.2 : 0);
    if (score < best - 0.001) continue;
    ids = score > best + 0.001 ? [claimant.claimant_id] : [...ids, claimant.claimant_id];
    best = Math.max(best, score);
  }
  return ids.length ? {ids: [...new Set(ids)], sideOnly: false} : null;
}

/** "North Atlantic Treaty Organization" is nato; null for fewer than three words. */
function initials(text: string): string | null {
  const capitals = text.match(/(?<![\p{L}\d])\p{Lu}/gu) ?? [];
  return capitals.length > 2 ? capitals.join("").toLowerCase() : null;
}

/** "Ukrainian-American", "pro-Russian", "Russian-backed", "not Russian": somebody else than the side. */
const others = new Set(["not", "non", "pro", "anti", "former", "ex"]);
const ownWords = (text: string) => text.split(" ").filter((word, at, all) =>
  !/[-‐‑–]/.test(word) && !others.has(all[at - 1]?.toLowerCase() ?? ""));

/** "Ukrainian officials", "Moscow": no more than a side. */
function bySide(text: string, claimants: NamedClaimant[], home: Map<string, string>): Credited {
  const party = simple(ownWords(text).join(" ")).split(" ").map((word) => home.get(word)).find(Boolean);
  const ids = claimants.filter(({side}) => party && `@${side}` === party).map((one) => one.claimant_id);
  return {ids, sideOnly: ids.length > 0};
}

/** "russia", "russian" and "russians" all mean the party russia. */
function partyWords(parties: NamedWord[]): Map<string, string> {
  const home = new Map<string, string>();
  for (const {word_id, name, adjective} of parties)
    for (const word of [word_id, name, adjective ?? "", adjective ? `${adjective}s` : ""])
      if (word && !word.includes(" ")) home.set(simple(word), `@${word_id}`);
  return home;
}

function contentWords(text: string, home: Map<string, string>): Set<string> {
  const words = simple(text).split(" ").filter((word) => word && !idle.has(word));
  return new Set(words.map((word) => home.get(word) ?? word));
}

function weights(all: Set<string>[]): (word: string) => number {
  const seen = new Map<string, number>();
  for (const words of all) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + all.length / (1 + (seen.get(word) ?? 0)));
}

/** Lower case, no accents, one spelling for words that have two: "Defense" and "defence", "Zelenskyy" and "Zelensky".
 * */
export function simple(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s?(?=[^\p{L}]|$)/gu, " ")
    .replace(/(?:iy|yy|yi|ii)(?=[^\p{L}]|$)/gu, "y")
    .replace(/defense/g, "defence")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}
