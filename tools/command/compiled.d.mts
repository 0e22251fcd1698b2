/** Described at its code. */
export function compiled(root: string, entries: string[]): Promise<string | null>;
