// What a story's charts draw from, without the gaps, which a browser finds itself.
import {parseArgs} from "node:util";
import {browserRows, loadStory} from "../../../tools/page/story-data.js";

const {values} = parseArgs({options: {story: {type: "string"}}});
process.stdout.write(JSON.stringify(browserRows(loadStory(values.story!))));
