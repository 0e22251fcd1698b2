// What the package calls tollbook/toll: the domain, pure, for Node and bundlers.
export * from "../toll/bound.ts";
export * from "../toll/claim.ts";
export * from "../toll/comparable.ts";
export * from "../toll/day.ts";
export * from "../toll/figure.ts";
export * from "../toll/gap.ts";
export * from "../toll/relay.ts";
export * from "../toll/standing.ts";
export * from "../toll/toll.ts";
export * from "../toll/vocabulary.ts";
