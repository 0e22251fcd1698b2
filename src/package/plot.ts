// What the package calls tollbook/plot: a mark for Observable Plot, which the importing project has.
export * from "../charts/claim-mark.js";
