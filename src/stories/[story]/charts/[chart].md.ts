// The page of a chart of a story in a folder of its own: its cell, as it stands in the story.
import {parseArgs} from "node:util";
import {chartPage} from "../../../../tools/page/chart-page.js";

const {values} = parseArgs({options: {chart: {type: "string"}, story: {type: "string"}}});
process.stdout.write(chartPage(values.chart!, values.story));
