// What process.mjs runs. Its one word is JSON; what became of each page is printed as JSON.
import {drawCells, type DrawOptions} from "./draw.ts";

process.once("disconnect", () => process.exit(1));
process.channel?.unref();
type Asked = [dist: string, pages: string[], widths: DrawOptions["widths"], heads: Record<string, number>];
const [dist, pages, widths, heads] = JSON.parse(process.argv[2]!) as Asked;
const print = process.stdout.write.bind(process.stdout);
// What a cell says to the console is not the answer.
for (const name of ["log", "info", "debug", "warn", "error"] as const)
  console[name] = (...words) => void process.stderr.write(`${words.join(" ")}\n`);
const drawn = await drawCells(dist, pages, {widths, headLines: (page) => heads[page] ?? 0});
print(JSON.stringify(drawn), () => process.exit());
