import type {Line} from "./tell.ts";

/** What only one side calls the other, or the dead. Names of bodies begin with capitals. */
const loaded = new RegExp("\\b(?:[Ss]o-called|[Ss]elf-styled|regimes?|terrorists?|orcs?|vermin|thugs?|butchere?d?|" +
  "barbari(?:c|an|ans)|junta|liars?|lied|traitors?|glorious|heroic|heroes|martyrs?|avenged?)\\b");
/** What is said in somebody's quotation marks is theirs. */
const quoted = /["“„«][^"”“»]*["”“»]/g;
const truth = /\b(?:real|true|actual) (?:number|figure|toll|count|total)s? (?:is|are|was|were|must|lies?)\b(?! in\b)/i;
const middle = new RegExp("\\b(?:on average (?:the two|both|they|these)|" +
  "(?:mean|average|midpoint|middle) of (?:the )?(?:two|both|these))\\b", "i");
const saying = new RegExp("\\b(?:sa(?:id|ys?)|told|wr(?:ites?|ote)|puts?|calls?|called|quot\\w+|according|" +
  "add(?:s|ed)|argue[sd]?|guess\\w*|suppose[sd]?|suspect\\w*|thinks?|thought|den(?:y|ies|ied)|estimat\\w+|" +
  "believe[sd]?|reports?|reported|claim(?:s|ed)|g(?:ives?|ave))\\b", "i");
const link = /https?:\/\/|\bwww\.|[\w.+-]+@[\w-]+\.\w+/i;

/** What is wrong with words of ours beside their form: they take a side, say for themselves what is true, make a figure
 * that nobody said, or lead away. */
export function neutralFault(text: string, column: string): Line | null {
  const own = text.replace(quoted, "");
  const [word] = loaded.exec(own) ?? [];
  if (word) return ["TEXT-LOADED", `${column} says “${word}”`, "the same words are used of every side",
    "name it plainly, or put the word into quotation marks with who said it"];
  const [addressed] = link.exec(text) ?? [];
  if (addressed) return ["TEXT-LINK", `${column} has an address (${addressed})`,
    "a text leads nowhere, and what it leads to changes", "take it out; the address of a page has its own column"];
  const [two] = middle.exec(own) ?? [];
  if (two) return ["TEXT-MIDDLE", `${column} says ${JSON.stringify(two)}`, "a middle of figures is nobody's claim",
    "take it out, or say who reckons so in that body's own words"];
  const sentence = own.split(/(?<=[.!?;])\s+/).find((one) => truth.test(one) && !saying.test(one));
  return sentence === undefined ? null : ["TEXT-TRUTH", `${column} says ${JSON.stringify(truth.exec(sentence)![0])}`,
    "a toll is somebody's claim", "say who says so"];
}
