/** Described at its code. */
export function ofFramework(name: "gray-matter" | "markdown-it" | "send" | "tsx/esm/api"): unknown;
