// What the package calls tollbook/toll: the domain, pure, for Node and bundlers.
export * from "../toll/bound.js";
export * from "../toll/claim.js";
export * from "../toll/comparable.js";
export * from "../toll/day.js";
export * from "../toll/figure.js";
export * from "../toll/gap.js";
export * from "../toll/relay.js";
export * from "../toll/standing.js";
export * from "../toll/toll.js";
export * from "../toll/vocabulary.js";
