import type {Bound} from "../../../toll/vocabulary.js";
import type {Aside, Language, Lexeme, NotToll, ReadMeasure, Tag} from "../../language.js";
import {Lexicon} from "../../lexicon.js";
import * as bounds from "./bounds.js";
import {cities as listed} from "./cities.js";
import {adrift, hints, issuing, papers, worldwide} from "./hints.js";
import * as context from "./context.js";
import {joined, measures, totalVerbs} from "./measures.js";
import * as numbers from "./numbers.js";
import {armedGroups, countries, leaders} from "./parties.js";
import * as people from "./people.js";
import * as speech from "./speech.js";
import * as unreal from "./unreal.js";
import {closed, endings, signs} from "./word-classes.js";

/** The rows of a table; an indented line goes on with the row before. */
const rows = (table: string) =>
  table
    .trim()
    .split(/\n(?! )/)
    .map((row) => row.split("|").map((cell) => cell.trim()));

function addNumbers(lexicon: Lexicon): void {
  const kinds = [
    ["unit", numbers.units],
    ["ten", numbers.tens],
    ["scale", numbers.scales],
    ["vague", numbers.vague],
    ["vagueMultiple", numbers.vagueMultiples],
    ["month", numbers.months],
    ["weekday", numbers.weekdays]
  ] as const;
  for (const [key, table] of kinds) for (const [word, value] of Object.entries(table)) lexicon.set(key, value, word);
}

function addBounds(lexicon: Lexicon): void {
  for (const [key, table] of [
    ["boundBefore", bounds.before],
    ["boundAfter", bounds.after]
  ] as const)
    for (const [bound, list] of Object.entries(table))
      for (const phrase of list.split("|")) lexicon.set(key, bound as Bound, phrase.trim().replaceAll(" ", "_"));
  for (const phrase of bounds.silent) lexicon.set("silent", true, phrase.replaceAll(" ", "_"));
}

function addMeasures(lexicon: Lexicon): void {
  for (const [measure, parts] of Object.entries(measures))
    for (const [part, list] of Object.entries(parts))
      lexicon.set(part as keyof Lexeme & "active", measure as ReadMeasure, list);
  lexicon.tag("totalVerb", totalVerbs);
}

function addPeople(lexicon: Lexicon): void {
  for (const [group, list] of Object.entries(people.people)) lexicon.set("people", group, list);
  lexicon.set("civil", true, people.civilRoles);
  lexicon.tag("count", people.counts);
  lexicon.tag("partOpener", people.partOpeners);
  for (const [kind, list] of Object.entries(context.notTolls)) lexicon.set("notToll", kind as NotToll, list);
}

function addTags(lexicon: Lexicon): void {
  const tags: [Tag, string][] = [
    ["say", speech.say],
    ["deny", speech.deny],
    ["accordingTo", speech.accordingTo],
    ["relay", speech.relay],
    ["body", speech.bodies],
    ["title", speech.titles],
    ["press", speech.press],
    ["unverified", speech.unverified],
    ["pronoun", speech.pronouns],
    ["abbreviation", speech.abbreviations],
    ["auxiliary", context.auxiliaries],
    ["preposition", context.prepositions],
    ["conjunction", context.conjunctions],
    ["determiner", context.determiners],
    ["possessive", context.possessives],
    ["forecast", context.forecast],
    ["pastDay", context.pastDay],
    ["incident", context.incident],
    ["lasting", context.lasting],
    ["war", context.warWords],
    ["earlier", context.earlierEvent],
    ["condition", unreal.conditions],
    ["tale", unreal.tales],
    ["present", unreal.presents],
    ["staged", unreal.staged],
    ["exercise", unreal.exercises],
    ["living", unreal.living],
    ["asking", "whether"],
    ["former", unreal.former],
    ["takingBack", `${unreal.takingBack} ${unreal.misstating}`],
    ["wish", unreal.wishes],
    ["hijacked", unreal.hijacked],
    ["forger", unreal.forgers],
    ["mistake", `${unreal.mistakes} ${unreal.misstating}`]
  ];
  for (const [tag, list] of tags) lexicon.tag(tag, list);
}

function addParties(lexicon: Lexicon): void {
  for (const [party, names = "", nationals = "", places = ""] of rows(countries) as string[][]) {
    lexicon.name(party!, "name", `${party!.replaceAll(" ", "_")} ${names}`);
    lexicon.name(party!, "people", nationals);
    lexicon.name(party!, "place", places);
  }
  for (const [party, names = ""] of rows(armedGroups) as string[][]) lexicon.name(party!, "armed", names);
  for (const [party, names = ""] of rows(leaders) as string[][]) lexicon.name(party!, "leader", names);
}

function readCities(): Map<string, string> {
  const found = new Map<string, string>();
  let party = "";
  for (const word of listed.trim().split(/\s+/))
    if (word.endsWith("|")) party = word.slice(0, -1).replaceAll("_", " ");
    else found.set(word.replaceAll("_", " "), party);
  return found;
}

/** What the scores know of words: hints, words for nobody, and those with which the name of a city begins. */
function readAsides(cities: Map<string, string>): Map<string, Aside> {
  const found = new Map<string, Aside>();
  const asideOf = (word: string): Aside => {
    const aside = found.get(word) ?? {hints: null, zero: null, city: false, paper: false, issuing: false, adrift: false,
      worldwide: false};
    found.set(word, aside);
    return aside;
  };
  for (const [word, list] of hints) asideOf(word).hints = list;
  for (const word of papers) asideOf(word).paper = true;
  for (const word of issuing) asideOf(word).issuing = true;
  for (const word of adrift) asideOf(word).adrift = true;
  for (const word of worldwide) asideOf(word).worldwide = true;
  for (const word of numbers.nobody) asideOf(word).zero = "alone";
  asideOf("no").zero = "before";
  for (const name of cities.keys()) asideOf(name.split(" ")[0]!).city = true;
  return found;
}

function build(): Language {
  const cities = readCities();
  const lexicon = new Lexicon();
  for (const add of [addNumbers, addBounds, addMeasures, addPeople, addTags, addParties]) add(lexicon);
  return lexicon.finish("en", joined, {verbFirst: false, possessiveEnd: "'s", closed, endings, signs, leastSigns: 0.07,
    cities, asides: readAsides(cities), judged: true, ordinals: ["st", "nd", "rd", "th"]});
}

export const english: Language = build();
