/** Described at its code. */
export function ofFramework(name: "gray-matter" | "markdown-it" | "send"): unknown;
