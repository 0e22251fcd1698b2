import {isRelease} from "./version.ts";

/** The version of a package of tables. npm leaves away what follows a plus sign, and would call a state between two
 * releases by the number of the one before: that state is a forerunner of the next, `0.2.1-next-3f2a9c1d`, which nobody
 * gets who does not ask for it. */
export function packageVersion(version: string): string {
  if (isRelease(version)) return version;
  const [release, hash] = version.split("+") as [string, string];
  const [first, middle, last] = release.split(".");
  return `${first}.${middle}.${Number(last) + 1}-next-${hash}`;
}
