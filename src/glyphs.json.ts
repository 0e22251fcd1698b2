// The letters of the charts as outlines, for the pictures that readers take along.
import {glyphs} from "../tools/site/glyphs.js";

process.stdout.write(JSON.stringify(await glyphs()));
