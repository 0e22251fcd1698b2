import type {Tables, Views} from "../schema/index.ts";
import {deriveClaimsWide} from "./claims-wide.ts";
import {deriveGapsDaily} from "./gaps-daily.ts";

/** What is made of the tables of one version for convenience. */
export function deriveViews(tables: Tables): Views {
  return {"claims-wide": deriveClaimsWide(tables), "gaps-daily": deriveGapsDaily(tables)};
}
