// A release into a folder of its own: `node --import tsx release-into.ts FOLDER`, told as the command tells it.
import {fileURLToPath} from "node:url";
import {call, type Voice} from "../../command/command.ts";
import {about} from "../../command/release.ts";
import {freezeRelease} from "../../publish/freeze.ts";

export const releasedStory = "maria-2017";

export function releaseInto(root: string, voice: Voice = console): Promise<number> {
  return call(about, [], voice, () => {
    const freezing = {storyId: releasedStory, version: "9.0.0", released_on: "2030-01-01", summary: "All of it."};
    voice.log(`frozen: ${freezeRelease(freezing, root, {claims_added: ["one"]}).archive_sha256}`);
    return 0;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await releaseInto(process.argv[2]!);
