import type {ReadLedger, TellFor} from "./tell.ts";

/** No two rows of these have one name: a reader could not tell them apart. */
const named = [["claimants", "name"], ["claimants", "short_name"], ["outlets", "name"], ["vocabulary", "name"],
  ["events", "label"]] as const;

export function checkNames(read: ReadLedger, tellFor: TellFor): void {
  for (const [table, column] of named) {
    const seen = new Map<string, {line: number}>();
    for (const placed of read[table].rows) {
      const name = placed.row[column];
      if (typeof name !== "string") continue;
      const key = `${placed.row.kind ?? ""} ${name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ")}`;
      const kind = table === "vocabulary" ? key : key.slice(key.indexOf(" "));
      const twin = seen.get(kind);
      if (!twin) seen.set(kind, placed.at(column));
      else if (!placed.unread.has(column))
        tellFor(table)(placed, column, "NAME-TWICE",
          `${JSON.stringify(name)} is also the ${column} of line ${twin.line}`,
          "a reader could not tell the two apart", "say in the name what sets it apart, or use the other row's id");
    }
  }
}
