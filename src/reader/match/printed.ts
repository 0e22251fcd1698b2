import type {relay} from "../../toll/relay.js";
import type {JudgedSlot} from "../candidate.js";
import type {LedgerClaim, Scene} from "../match.js";

type Printed = Parameters<typeof relay>[1];

/** Rules that fill a slot from elsewhere in the article: what they give was not printed with the figure. */
const filledIn = new Set(["group-of-article", "group-of-paragraph", "group-of-neighbour", "group-carried",
  "group-untold",
  "group-of-army", "group-of-army-abroad", "party-of-article", "party-of-paragraph", "party-of-neighbour"]);

/** The candidate as a row of reports, beside a claim: what was not printed, or is in doubt as read, is left as the
 * claim has it, so that it is no damage. A claimant counts as printed when the ledger knows it. */
export function printedAs(claim: LedgerClaim, {slots, party, credited, bodyOf}: Scene): Printed {
  const filled = (slots.trace ?? []).map((step) => step.rule).filter((rule) => filledIn.has(rule));
  const isSure = (slot: JudgedSlot) => slots.verdicts?.[slot].verdict !== "review";
  const own = (slot: "party" | "group") => isSure(slot) && !filled.some((rule) => rule.startsWith(slot));
  const isOwn = credited.sideOnly || credited.ids.some((id) => bodyOf(id) === claim.body_id);
  const credits = isOwn || !isSure("claimant") ? [] : credited.ids;
  return {
    low: slots.low,
    high: slots.high,
    bound: slots.bound,
    measure: slots.measure === "cases" || slots.measure === "other" ? claim.measure : slots.measure,
    victims_party: party && own("party") && !isOfCases(claim) ? party : claim.victims_party,
    victims_group: slots.group && own("group") ? groupPrinted(slots.group, claim) : claim.victims_group,
    as_of: slots.as_of && claim.as_of && slots.as_of < claim.as_of ? slots.as_of : claim.as_of,
    claimant_as_printed: credits[0] ?? null
  };
}

/** Cases before a court have no people of whom a page could say whose they are. */
const isOfCases = ({measure}: LedgerClaim) => measure.endsWith("-cases");

/** "Crew" and "people" may be the soldiers that a claim counts; a part of them, such as generals, is not. */
export function groupPrinted(group: string, claim: LedgerClaim): string {
  if (isOfCases(claim)) return claim.victims_group;
  if (group === "officers" && claim.victims_group === "generals") return claim.victims_group;
  if (group === "military" && ["generals", "officers", "mercenaries"].includes(
    claim.victims_group)) return claim.victims_group;
  if (group === "militants" || group === "police") return claim.victims_group === "military" ? "military" : group;
  return group;
}
