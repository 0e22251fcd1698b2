import {comparable, type Comparison} from "../../toll/comparable.js";
import type {ChartRows, ChartToll} from "../spec.js";

type TollRows = Pick<ChartRows, "tolls" | "words" | "started_on">;

/** May two tolls share an axis? Asks the domain's one function, in the story's own words. */
export function mayShare(one: string, other: string, data: TollRows): Comparison {
  const [a, b] = [one, other].map((id) => spoken(data.tolls.find((toll) => toll.toll_id === id)!, data));
  return comparable({...a!, basis: null}, {...b!, basis: null}, data.started_on);
}

/** The tolls that may not share an axis with the first, with the reasons in sentences. */
export function refused(tolls: string[], data: TollRows): {toll: string; reasons: string[]}[] {
  const [first, ...others] = tolls as [string, ...string[]];
  return others.flatMap((toll) => {
    const {answer, reasons} = mayShare(first, toll, data);
    return answer === "no" ? [{toll, reasons}] : [];
  });
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
