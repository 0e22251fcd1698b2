import type {Table} from "../schema/table.ts";
import type {Placed} from "../read/table.ts";
import type {Tell} from "./tell.ts";

/** No two rows have one key and, in claims and reports, no two say the same under two ids. */
export function checkUnique(declared: Table, rows: Placed[], tell: Tell<Record<string, unknown>>): void {
  const keys = new Map<string, Placed>();
  const own = [...declared.key, "recorded_on"];
  const twinOf = contents(Object.keys(declared.row.shape).filter((name) => !own.includes(name)));
  const [first, last] = [declared.key[0]!, declared.key.at(-1)!];
  for (const placed of rows) {
    if (placed.unread.size && declared.key.some((name) => placed.unread.has(name))) continue;
    const key = first === last ? placed.row[first] as string : declared.key.map((name) => placed.row[name]).join("/");
    const twin = keys.get(key);
    if (twin)
      tell(placed, last, "ID-TWICE", `${key} is also the id of line ${twin.at(first).line}`,
        "an id names one row for ever", "give the newer row an id of its own");
    else keys.set(key, placed);
    if (!printed.has(declared.name) || placed.unread.size) continue;
    const same = twinOf(placed);
    if (same)
      tell(placed, first, "ROW-TWICE", `the row says the same as line ${same.at(first).line}`,
        "one printing would count twice", "delete one of the two");
  }
}

/** Tables in which two rows may not say the same under two ids. */
const printed = new Set(["claims", "reports"]);

/** Finds the earlier row with the same values; by a number, since the joined texts of 100,000 rows would fill the
 * memory. */
function contents(columns: string[]): (placed: Placed) => Placed | null {
  const seen = new Map<number, Placed>();
  // Who says it of whom, or where it is printed, and how many: more letters tell few more rows apart.
  const first = columns.slice(0, 8);
  return (placed) => {
    for (let number = fingerprint(placed, first); ; number++) {
      const other = seen.get(number);
      if (!other) {
        seen.set(number, placed);
        return null;
      }
      if (columns.every((name) => String(placed.row[name]) === String(other.row[name]))) return other;
    }
  };
}

function fingerprint({row}: Placed, columns: string[]): number {
  let number = 0;
  for (const name of columns) {
    const value = row[name];
    if (typeof value === "number") number = (number + value) | 0;
    // Ids and addresses of one kind differ at their end.
    else if (typeof value === "string") for (let at = Math.max(0, value.length - 8); at < value.length; at++)
      number = (Math.imul(number, 31) + value.charCodeAt(at)) | 0;
    number = Math.imul(number, 31) | 0;
  }
  return number;
}
