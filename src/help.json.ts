// Lines of help for the editor of cells.
import {help} from "../tools/site/help.js";
import {siteRoot} from "../tools/site-root.js";

process.stdout.write(JSON.stringify(help(siteRoot)));
