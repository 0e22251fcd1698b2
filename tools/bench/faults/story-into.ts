// A new story in a folder of its own: `node --import tsx story-into.ts FOLDER`, told as the command tells it.
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Voice} from "../../command/command.ts";
import newStory from "../../command/new-story.ts";

export const madeStory = "flood-2024";

export function storyInto(root: string, voice: Voice = console): Promise<number> {
  const roots = {ledgerRoot: join(root, "ledger"), pagesRoot: join(root, "src")};
  return newStory([madeStory, "--title", "The flood", "--started-on", "2024-05-01", "--party", "Freedonia",
    "--group", "residents"], voice, roots);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await storyInto(process.argv[2]!);
