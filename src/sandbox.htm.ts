import {sandboxPage} from "../loaders/cell/sandbox-page.ts";

process.stdout.write(await sandboxPage());
