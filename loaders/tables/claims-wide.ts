import {ascending, group, index} from "d3";
import {figureText} from "../../src/toll/figure.ts";
import type {Tables} from "../schema/index.ts";
import type {Report} from "../schema/reports.ts";
import type {WideClaim} from "../schema/claims-wide.ts";
import {printingsOf} from "./own-words.ts";
import {tollTitle} from "./tolls.ts";

type Source = Pick<Tables, "story" | "vocabulary" | "claimants" | "outlets" | "claims" | "reports">;

/** The claims with all names and their first printing, from the tables of any version. */
export function deriveClaimsWide(tables: Source): WideClaim[] {
  const claimants = index(tables.claimants, (row) => row.claimant_id);
  const outlets = index(tables.outlets, (row) => row.outlet_id);
  const printings = group(printingsOf(tables), (report) => report.claim_id);
  const words = index(tables.vocabulary, ({kind, word_id}) => `${kind}/${word_id}`);
  const title = tollTitle(tables);
  const named = (kind: string, id: string) => words.get(`${kind}/${id}`);
  return tables.claims.map((claim) => {
    const claimant = claimants.get(claim.claimant_id)!;
    const party = named("party", claim.victims_party)!;
    return {
      ...claim,
      claimant_name: claimant.name,
      claimant_kind: claimant.kind,
      side: claimant.side,
      side_name: named("side", claimant.side)!.name,
      body_name: claimants.get(claim.body_id)!.name,
      toll_title: title(claim),
      victims_party_name: party.name,
      victims_party_iso_alpha3: party.iso_alpha3,
      victims_party_gwno: party.gwno,
      victims_group_name: named("group", claim.victims_group)!.name,
      scope_name: claim.comparable_scope && named("scope", claim.comparable_scope)!.name,
      figure: figureText(claim),
      ...printed(printings.get(claim.claim_id) ?? [], (id) => outlets.get(id)!.name)
    };
  });
}

function printed(own: Report[], nameOf: (outlet: string) => string): Pick<WideClaim, "printings" | "outlets" |
  "languages" | "first_printed_on" | "first_outlet_id" | "first_outlet" | "first_url" | "first_figure_words"> {
  const inTime = own.toSorted((a, b) => ascending(a.published_on ?? "9999", b.published_on ?? "9999") ||
    ascending(a.outlet_id, b.outlet_id) || ascending(a.report_id, b.report_id));
  const first = inTime.find((report) => report.published_on !== null);
  return {
    printings: own.length,
    outlets: [...new Set(inTime.map(({outlet_id}) => nameOf(outlet_id)))],
    languages: [...new Set(inTime.map(({language}) => language))].sort(),
    first_printed_on: first?.published_on ?? null,
    first_outlet_id: first?.outlet_id ?? null,
    first_outlet: first ? nameOf(first.outlet_id) : null,
    first_url: first?.url ?? null,
    first_figure_words: first?.figure_words ?? null
  };
}
