// What was released of a story: no table of its ledger, and so not behind the door of these.
import {parseArgs} from "node:util";
import {releasesTable} from "../../../loaders/schema/releases.js";
import {toCsv} from "../../../loaders/write/text.js";
import {readReleases} from "../../../tools/publish/read-releases.js";

const {values} = parseArgs({options: {story: {type: "string"}}});
process.stdout.write(toCsv(releasesTable, readReleases(values.story!)));
