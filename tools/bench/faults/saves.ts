// `npm run faults -- saves`: every call to the file system of every command that writes the ledger or a release, each
// refused in four ways and killed before and behind it; what is there then, what was said, and what the next command
// finds.
import {breakSave, faultsOf} from "./broken-saves.ts";
import {report} from "./report.ts";
import {savings} from "./savings.ts";

for (const saving of await savings()) {
  const {errors, deaths} = await faultsOf(saving);
  const problems: string[] = [];
  for (const fault of [...errors, ...deaths]) problems.push(...await breakSave(saving, fault));
  report(`saves: ${saving.name}, ${errors.length} errors, ${deaths.length} kills`, problems);
}
