// `npm run faults -- saves`: every call to the file system of every command that writes the ledger or a release, each
// refused in four ways and with a death before and behind it, every 20th death of a process of its own; what is there
// then, what was said, and what the next command finds. `--only "sheet in"` breaks that command alone.
import {breakSave, faultsOf, killAt} from "./broken-saves.ts";
import {report, size} from "./report.ts";
import {savings} from "./savings.ts";

const all = await savings();
const {only} = size(0, all.map(({name}) => name));
let tried = 0;
for (const saving of all.filter(({name}) => only.length === 0 || only.includes(name))) {
  const {errors, deaths} = await faultsOf(saving);
  const kills = deaths.filter((_, at) => at % 20 === 0).map(killAt);
  const problems: string[] = [];
  for (const fault of [...errors, ...deaths, ...kills]) problems.push(...await breakSave(saving, fault));
  tried += errors.length + deaths.length + kills.length;
  report(`saves: ${saving.name}, ${errors.length} errors, ${deaths.length} deaths, ${kills.length} kills`, problems);
}
console.log(`saves: ${tried} in all`);
