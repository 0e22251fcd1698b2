import {chmod, readdir} from "node:fs/promises";
import {join} from "node:path";

/**
 * Lets everybody read a site, and its builder alone write it, whoever built it from whose files: for the server that
 * shows it. A umask at the time of writing is not enough: copies keep the rights of private files, and esbuild's
 * process may have been started before, under another.
 */
export async function forEverybody(folder: string): Promise<void> {
  await allow(folder, 0o755);
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await forEverybody(path);
    else if (entry.isFile()) await allow(path, 0o644);
  }
}

/** Some disks know no rights. */
async function allow(path: string, mode: number): Promise<void> {
  await chmod(path, mode).catch((error: NodeJS.ErrnoException) => {
    if (!["EPERM", "ENOTSUP", "ENOSYS"].includes(error.code!)) throw error;
  });
}
