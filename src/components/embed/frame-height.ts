import {tellHeight} from "./height.js";

/** All that runs in a frozen embed. */
tellHeight();
