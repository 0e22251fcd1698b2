import {sandboxPage} from "../tools/site/sandbox-page.js";

process.stdout.write(await sandboxPage());
