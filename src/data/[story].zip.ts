import {parseArgs} from "node:util";
import {zipFiles} from "../../tools/publish/archive.js";
import {storyFiles} from "../../tools/publish/story-files.js";

const {values} = parseArgs({options: {story: {type: "string"}}});
process.stdout.write(zipFiles(storyFiles(values.story!), 6));
