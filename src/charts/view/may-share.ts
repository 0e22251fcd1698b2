import type {TollKey} from "../../toll/toll.js";
import {comparable, type Comparison} from "../../toll/comparable.js";
import type {ChartRows, ChartToll} from "../spec.js";

type TollRows = Pick<ChartRows, "tolls" | "words" | "started_on">;

/** The parts of a toll that the marks of a picture tell themselves. */
type Told = readonly (keyof TollKey)[];

/** May two tolls share an axis? Asks the domain's one function, in the story's own words.
 * @param told in what they may differ, because the picture tells it of each mark */
export function mayShare(one: string, other: string, data: TollRows, told: Told = []): Comparison {
  const [a, b] = [one, other].map((id) => spoken(data.tolls.find((toll) => toll.toll_id === id)!, data));
  const alike = Object.fromEntries(told.map((part) => [part, a![part]]));
  return comparable({...a!, basis: null}, {...b!, ...alike, basis: null}, data.started_on);
}

/** The tolls that may not share an axis with one that stands before them, with the reasons in sentences. */
export function refused(tolls: string[], data: TollRows, told: Told): {toll: string; reasons: string[]}[] {
  const known = tolls.filter((id) => data.tolls.some((toll) => toll.toll_id === id));
  const kept: string[] = [];
  return known.flatMap((toll) => {
    const no = kept.map((one) => mayShare(one, toll, data, told)).find(({answer}) => answer === "no");
    if (!no) kept.push(toll);
    return no ? [{toll, reasons: no.reasons}] : [];
  });
}

/** What is to be known of tolls that share an axis only with a caveat, a sentence each. */
export function caveats(tolls: string[], data: TollRows, told: Told): string[] {
  const pairs = tolls.flatMap((one, at) => tolls.slice(at + 1).map((other) => mayShare(one, other, data, told)));
  return [...new Set(pairs.flatMap(({answer, reasons}) => (answer === "with-caveat" ? reasons : [])))];
}

function spoken(toll: ChartToll, {words}: Pick<ChartRows, "words">): ChartToll {
  const {victims_party, victims_group, comparable_scope} = toll;
  return {
    ...toll,
    victims_party: words[`party/${victims_party}`] ?? victims_party,
    victims_group: words[`group/${victims_group}`] ?? victims_group,
    comparable_scope: comparable_scope && (words[`scope/${comparable_scope}`] ?? comparable_scope)
  };
}
