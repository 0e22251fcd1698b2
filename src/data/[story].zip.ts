import {parseArgs} from "node:util";
import {zipFiles} from "../../loaders/exports/archive.ts";
import {storyFiles} from "../../loaders/exports/story-files.ts";

const {values} = parseArgs({options: {story: {type: "string"}}});
process.stdout.write(zipFiles(storyFiles(values.story!), 6));
