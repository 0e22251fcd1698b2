import {tableDoor} from "../../../loaders/door.js";

process.stdout.write(tableDoor("arrow"));
