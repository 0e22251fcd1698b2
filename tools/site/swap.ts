import {rename, rm} from "node:fs/promises";

/**
 * Puts a finished folder in the place of another, by two renames; if the second fails the old one is put back.
 * @param fresh the folder to put there, on the same disk
 * @param place the folder to replace, which need not exist
 */
export async function swap(fresh: string, place: string): Promise<void> {
  const old = `${fresh}-old`;
  const had = await rename(place, old).then(() => true, () => false);
  try {
    await rename(fresh, place);
  } catch (error) {
    if (had) await rename(old, place);
    throw error;
  }
  await rm(old, {recursive: true, force: true});
}
