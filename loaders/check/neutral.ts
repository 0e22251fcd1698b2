import type {Line} from "./tell.ts";

const army = "(?:army|troops|soldiers|defenders|fighters|forces|warriors|men|boys|sons|fallen)";
/** Rules and orders of things are called so too. */
const order = "(?! (?:of|for|in|changed|ended|was (?:lifted|in force|extended|changed)|is (?:lifted|in force))\\b)";
const ordered = "(?<!\\b(?:Ceasefire|Visa|Sanctions|Schengen|Geneva|Dublin|Soviet|Vienna|Minsk) )";
/** What only one side calls the other, or its own dead: no adjective of a deed, and no part of a name. */
const loaded = new RegExp([
  "\\b(?:[Ss]o-called|[Ss]elf-styled) (?!(?:for|after|because|by|since|in)\\b)\\p{L}[\\p{L}’'-]*",
  `\\b(?:[Tt]he|criminal|fascist|Nazi|bloody|puppet|[A-Z][a-z]+(?:['’]s)?) ${ordered}regime\\b${order}`,
  `\\bterrorist (?:state|country|government|regime|${army})\\b`,
  "(?<![-\\p{L}'’]|\\b(?:list|register|[A-Z]\\p{L}+) of )" +
    "(?:[Tt]errorists|[Oo]rcs?|[Vv]ermin|[Tt]hugs|[Bb]utchers|[Bb]arbarians|[Tt]raitors)\\b(?!['’]| [A-Z])",
  `\\b[Oo]ur (?:\\p{L}+ )?(?:heroes|martyrs|${army})\\b`, `\\b(?:[Gg]lorious|[Hh]eroic) ${army}\\b`,
  "(?<!\\bof )\\b(?:[Hh]eroes|[Mm]artyrs) (?:died|fell|perished|gave|avenged|were (?:killed|slain))\\b",
  "\\b(?:[A-Z]\\p{L}+|ministry|government|army|terrorists) lied\\b" +
    "(?! (?:where|in|down|dead|there|buried|under|for|on|at|still|unburied)\\b)"
].join("|"), "u");
/** What is said in somebody's quotation marks is theirs; single ones are told from apostrophes by their letters. */
const quoted = /["“„«][^"”“»]*["”“»]|(?<!\p{L})['’‘‚ʻ‹](?=\S).*?\S['’‘ʼ›](?!\p{L})/gu;
const truth = new RegExp("(?<!['’]s? )\\b(?:real|true|actual) (?:death )?(?:number|figure|toll|count|total)s? " +
  "(?:of (?:the )?(?:dead|deaths|killed|losses) )?(?:is|are|was|were|must (?:be|lie)|lies?) " +
  "(?:\\p{L}+ly |far |much |closer |nearer |at |about |some )*" +
  "(?:higher|lower|greater|bigger|smaller|more|less|fewer|to|above|below|least|double|twice|\\d)", "iu");
const middle = new RegExp("\\bon average " +
  "(?:the two|both|they|these) (?:say|said|give|gave|put|claim|count|report) \\d|" +
  "(?<!['’]s? (?:own )?)\\b(?:mean|average|midpoint|middle) of (?:the )?(?:two|both|these)" +
  "(?: (?:figures|counts|numbers|tolls|claims|estimates)\\b|" +
  "(?= (?:is|are|was|would|makes)\\b|\\s*(?:[.,;:)]|$)))", "i");
/** A body of its own in the sentence, or talk of words and printings, says whose the sentence is. */
const saying = new RegExp("\\b(?:sa(?:id|ys?)|told|wr(?:ites?|ote)|puts?|calls?|called|quot\\w+|according|" +
  "add(?:s|ed)|argue[sd]?|guess\\w*|suppose[sd]?|suspect\\w*|thinks?|thought|den(?:y|ies|ied)|estimat(?:es?|ed)|" +
  "believe[sd]?|reports?|reported|claim(?:s|ed)|g(?:ives?|ave)|warn(?:s|ed)?|insist(?:s|ed)?|admit(?:s|ted)?|" +
  "kn(?:ows?|ew|own)|acknowledge[sd]?|note[sd]|state[sd]|reckon(?:s|ed|ing)?|h[eo]lds?|conclude[sd]?|" +
  "names?|named|listed|convicted|designated|heading|edition|takes?|took|" +
  "(?:mis)?print(?:s|ed)?|nobody|no one|not|its own|words?|texts?|means|meant)\\b|" +
  "\\b(?:in|by|per) [^,;]*['’]s? (?:own )?(?:footnote|view|account|statement|opinion|update|correction)s?\\b", "i");
/** A host or a mailbox may be what is told of: it leads away where a path or an invitation makes it do so. */
const address = new RegExp("https?:\\/\\/|\\bwww\\.[\\w.-]+\\/\\w|" +
  "\\b(?:write to|e-?mail us at|contact|see|visit) (?:www\\.|[\\w.+-]+@)[\\w.-]*\\w", "i");

/** Whether a sentence names, beside some words of it, who says them. */
const isSaid = (sentence: string, words: string): boolean => saying.test(sentence.replace(words, " "));

/** Whether somebody says a word: before it, or after a comma behind it. “So says the regime” is ours. */
function isTheirs(sentence: string, words: string): boolean {
  const [before, after] = sentence.split(words) as [string, string];
  const late = after.includes(",") ? after.slice(after.indexOf(",")) : /\bwords?\b/.exec(after)?.[0] ?? "";
  return saying.test(before.replace(/^(?:so|thus) \w+/i, "")) || saying.test(late);
}

/** What is wrong with words of ours beside their form: they take a side, say for themselves what is true, make a figure
 * that nobody said, or lead away. Where somebody may be speaking, nothing is told. */
export function neutralFault(text: string, column: string): Line | null {
  const sentences = text.replace(quoted, "“”").split(/(?<=[.!?;])\s+/);
  const found = (rule: RegExp, isExcused: typeof isSaid): string | undefined => {
    const ours = sentences.find((one) => rule.test(one) && !isExcused(one, rule.exec(one)![0]));
    return ours === undefined ? undefined : rule.exec(ours)![0];
  };
  const word = found(loaded, isTheirs);
  if (word !== undefined) return ["TEXT-LOADED", `${column} says “${word}”`,
    "the same words are used of every side", "name it plainly, or put the word into quotation marks with who said it"];
  const [addressed] = address.exec(text) ?? [];
  if (addressed) return ["TEXT-LINK", `${column} has an address (${addressed})`,
    "a text leads nowhere, and what it leads to changes", "take it out; the address of a page has its own column"];
  const two = found(middle, isSaid);
  if (two !== undefined) return ["TEXT-MIDDLE", `${column} says ${JSON.stringify(two)}`,
    "a middle of figures is nobody's claim", "take it out, or say who reckons so in that body's own words"];
  const real = found(truth, isSaid);
  return real === undefined ? null : ["TEXT-TRUTH", `${column} says ${JSON.stringify(real)}`,
    "a toll is somebody's claim", "say who says so"];
}
