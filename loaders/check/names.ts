import {ledgerTables} from "../schema/index.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** No two rows of these have one name: a reader could not tell them apart. */
const named = [["claimants", "name"], ["claimants", "short_name"], ["outlets", "name"], ["vocabulary", "name"],
  ["vocabulary", "adjective"], ["events", "label"]] as const;

/** How names are compared: without regard to case, forms of letters and blanks. */
const plain = (name: string) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");

/** An alias is nobody else's name, id or alias: who is meant could not be told. */
function checkAliases(read: ReadLedger, tellFor: TellFor, table: "claimants" | "outlets", id: string): void {
  const rows = read[table].rows;
  const names = ({row}: (typeof rows)[number]) =>
    [row[id], row.name, row.short_name, ...(row.aliases as string[] | undefined ?? [])]
      .filter((name): name is string => typeof name === "string").map(plain);
  const owners = new Map<string, (typeof rows)[number][]>();
  for (const placed of rows)
    for (const name of new Set(names(placed))) owners.set(name, [...owners.get(name) ?? [], placed]);
  for (const placed of rows)
    for (const alias of (placed.row.aliases as string[] | undefined) ?? []) {
      const other = owners.get(plain(alias))!.find((one) => one !== placed);
      if (other)
        tellFor(table)(placed, "aliases", "ALIAS-TAKEN", `${JSON.stringify(alias)} is ${String(other.row[id])} too`,
          "who is meant could not be told", "take the alias out, or write it of one of the two");
    }
}

/** The words of a name in no order: “Ministry of Defence of Mu” is “Mu Defence Ministry”. */
const inNoOrder = (name: string) => (plain(name).match(/[\p{L}\p{N}]+/gu) ?? [])
  .filter((word) => !["of", "the"].includes(word)).sort().join(" ");

/** Two claimants of one name in another order of its words are one, or cannot be told apart. */
function checkTurned(read: ReadLedger, tellFor: TellFor): void {
  const seen = new Map<string, Placed>();
  for (const placed of read.claimants.rows) {
    const {name} = placed.row;
    if (typeof name !== "string" || !/\p{L}/u.test(name)) continue;
    const twin = seen.get(inNoOrder(name));
    if (!twin) seen.set(inNoOrder(name), placed);
    else if (plain(String(twin.row.name)) !== plain(name)) tellFor("claimants")(placed, "name", "NAME-TURNED",
      `${JSON.stringify(name)} has the words of the name of line ${twin.at("name").line}`,
      "a reader could not tell the two apart", "say in the name what sets it apart, or use the other row's id");
  }
}

export function checkNames(read: ReadLedger, tellFor: TellFor): void {
  checkTurned(read, tellFor);
  checkAliases(read, tellFor, "claimants", "claimant_id");
  checkAliases(read, tellFor, "outlets", "outlet_id");
  for (const [table, column] of named) {
    const id = ledgerTables[table].key.at(-1)!;
    const seen = new Map<string, Placed>();
    for (const placed of read[table].rows) {
      const name = placed.row[column];
      if (typeof name !== "string") continue;
      const key = `${placed.row.kind ?? ""} ${plain(name)}`;
      const kind = table === "vocabulary" ? key : key.slice(key.indexOf(" "));
      const twin = seen.get(kind);
      if (!twin) seen.set(kind, placed);
      else if (!placed.unread.has(column)) {
        const [own, other] = unlike(name, String(twin.row[id])) > unlike(name, String(placed.row[id]))
          ? [twin, placed] : [placed, twin];
        tellFor(table)(own, column, "NAME-TWICE",
          `${JSON.stringify(name)} is also the ${column} of line ${other.at(column).line}`,
          "a reader could not tell the two apart", "say in the name what sets it apart, or use the other row's id");
      }
    }
  }
}

/** Which part of an id, which was made of a name, is not of that name; of two rows with one name the one of which more
 * is not has the slip. */
function unlike(name: string, id: string): number {
  const words = new Set(plain(name).match(/[\p{L}\p{N}]+/gu));
  const parts = id.split("-");
  return parts.filter((part) => !words.has(part)).length / parts.length;
}
