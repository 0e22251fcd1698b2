/** Every kind of chart by its name: in cells, in addresses, in the panel. A new kind is a folder and a line here. */
export {afterlife} from "./afterlife/kind.js";
export {follow} from "./follow/kind.js";
export {gap} from "./gap/kind.js";
export {intervals} from "./intervals/kind.js";
export {mirror} from "./mirror/kind.js";
export {panels} from "./panels/kind.js";
export {silence} from "./silence/kind.js";
export {steps} from "./steps/kind.js";
export {strip} from "./strip/kind.js";
export {survival} from "./survival/kind.js";
export {windows} from "./windows/kind.js";
