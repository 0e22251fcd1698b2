import {relative} from "node:path";
import {frozenFiles, frozenRows} from "../../publish/frozen-files.ts";
import {frozenRoot} from "../../publish/paths.ts";
import {frozenVersions} from "../../publish/read-releases.ts";
import {tables as declared, type TableName, type Tables} from "../../../loaders/schema/index.ts";
import {storyData, type StoryData} from "../story-data.ts";

/** A story as each of its released versions had it, derived tables included: nothing is computed anew.
 * @throws Failure where a table has changed its form since, so that its rows cannot be read as today's */
export function frozenStories(storyId: string, root: string = frozenRoot): [version: string, story: StoryData][] {
  return frozenVersions(storyId, root).map((version) => [version, frozenStory(storyId, version, root)]);
}

function frozenStory(storyId: string, version: string, root: string): StoryData {
  const files = frozenFiles(storyId, version, root);
  const place = relative(process.cwd(), root);
  const entries = (Object.keys(declared) as TableName[]).map((name) =>
    [name, frozenRows(declared[name], files, `${place}/${storyId}/v/${version}`)]);
  return storyData(storyId, Object.fromEntries(entries) as Tables, undefined, version);
}
