// The page of a chart of the home story: its cell, as it stands in the story.
import {parseArgs} from "node:util";
import {chartPage} from "../../tools/page/chart-page.js";

const {values} = parseArgs({options: {chart: {type: "string"}}});
process.stdout.write(chartPage(values.chart!));
