/** The parts of a chart that many kinds read, in the order in which a call writes them. */
export const period = ["from", "until"] as const;
/** Which claims are drawn, and as what. */
export const claimOptions = [...period, "by", "counted", "bounds", "only", "lossesAsKilled"] as const;
/** Claims carried from day to day. */
export const lineOptions =
  [...period, "knownOn", "by", "covered", "scale", "counted", "carry", "bounds", "only", "lossesAsKilled"] as const;
