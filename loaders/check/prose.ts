import type {Line} from "./tell.ts";

const doubled = /(?<![\p{L}\p{N}'’-])(\p{L}{2,}) \1(?![\p{L}\p{N}'’-])/iu;
/** What may stand twice. */
const mayDouble = /^(?:had|that|is|as|more|so|very|nous|vous)$/i;
const toDo = /\b(?:TODO|FIXME|XXX|TKTK|WIP)\b|\?\?/;
const marks = /,,|;;|\.,|,\.|[!?]{2}|\w [,.](?=\s|$)/;
/** So many letters are a sentence, and a sentence has an end. */
const sentence = 100;

/** What is wrong with a text that we have written: words twice, marks left over, brackets and quotes that never close,
 * a sentence that stops. */
export function proseFault(text: string, column: string): Line | null {
  const [, word] = doubled.exec(text) ?? [];
  if (word && !mayDouble.test(word)) return ["TEXT-DOUBLED", `${column} says “${word} ${word}”`,
    "a word stands twice", "take one away"];
  if (!/note$|reason$|because$|text$|basis$/.test(column)) return null;
  const [left] = toDo.exec(text) ?? [];
  if (left) return ["TEXT-TO-DO", `${column} says ${JSON.stringify(left)}`,
    "what is still to be done is nothing to read", "do it and take the mark away"];
  const [mark] = marks.exec(text) ?? [];
  if (mark) return ["TEXT-MARKS", `${column} has ${JSON.stringify(mark)}`,
    "a mark is left over, or words were taken out", "read the sentence again"];
  return pairFault(text, column) ?? endFault(text.trimEnd(), column);
}

function pairFault(text: string, column: string): Line | null {
  const line = (what: string): Line => ["TEXT-BRACKETS", `${column} has ${what} without its other`,
    "part of the text may be lost", "close it or take it away"];
  const open = text.replace(/[^()[\]]/g, "").replace(/\[\]/g, "").replace(/\(\)/g, "").replace(/\[\]/g, "");
  if (open !== "" && !/^(?:\d+|[a-z])\)/.test(text.trim())) return line("a bracket");
  const count = (mark: string) => text.split(mark).length - 1;
  return count('"') % 2 || (count("“") !== count("”") && !text.includes("„")) ? line("a quotation mark") : null;
}

function endFault(text: string, column: string): Line | null {
  const letters = text.replace(/\P{L}/gu, "");
  if (letters.length > 20 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return ["TEXT-CAPITALS", `${column} is in capitals throughout`, "a reader is shouted at",
      "write it in small letters"];
  return text.length < sentence || /[.!?…。।؟]["”’»)\]]*$|[:;]$/.test(text) ? null
    : ["TEXT-CUT", `${column} ends with ${JSON.stringify(text.slice(-20))}`, "the sentence has no end: it may be cut",
      "write it to its end"];
}
