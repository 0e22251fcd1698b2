import type {Bound} from "../../../toll/vocabulary.js";
import type {Language, NotToll, ReadMeasure} from "../../language.js";
import {Lexicon} from "../../lexicon.js";
import * as words from "./words.js";

/** Ukrainian: numbers, bounds and measures. It has no words for who speaks yet, so claimants stay empty. */
function build(): Language {
  const lexicon = new Lexicon();
  const numbers = [
    ["unit", words.units],
    ["ten", words.tens],
    ["scale", words.scales],
    ["vague", words.vague],
    ["month", words.months],
    ["weekday", words.weekdays]
  ] as const;
  for (const [key, table] of numbers) for (const [word, value] of Object.entries(table)) lexicon.set(key, value, word);
  for (const [bound, list] of Object.entries(words.boundsBefore))
    for (const phrase of list.split("|"))
      lexicon.set("boundBefore", bound as Bound, phrase.trim().replaceAll(" ", "_"));
  for (const [measure, parts] of Object.entries(words.measures))
    for (const [part, list] of Object.entries(parts)) lexicon.set(part as "active", measure as ReadMeasure, list);
  for (const [group, list] of Object.entries(words.people)) lexicon.set("people", group, list);
  for (const [kind, list] of Object.entries(words.notTolls)) lexicon.set("notToll", kind as NotToll, list);
  lexicon.tag("auxiliary", words.auxiliaries);
  lexicon.tag("preposition", words.prepositions);
  lexicon.tag("conjunction", words.conjunctions);
  lexicon.tag("totalVerb", words.totalVerbs);
  lexicon.tag("abbreviation", "тис млн");
  for (const [party, names] of Object.entries(words.parties)) lexicon.name(party, "name", names);
  return lexicon.finish(
    "uk",
    {"killed wounded": "casualties", "wounded killed": "casualties"},
    {verbFirst: true, possessiveEnd: "", closed: new Map(), endings: [],
      signs: new Set(words.signs.split(/\s+/)), leastSigns: 0.02}
  );
}

export const ukrainian: Language = build();
