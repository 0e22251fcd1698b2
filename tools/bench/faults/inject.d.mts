/** The `turn`th call of the name `on`, or of any that may write, whose path holds `in`, fails with the error, or ends
 * processes. */
interface Plan {
  on?: string;
  in?: string;
  turn?: number | readonly number[];
  error: string;
}

/** Makes the file system fail so; `log` is told each call, `name path`, and FAULT at the one that fails. What it
 * answers takes the fault away again. */
export function inject(plan: Plan | null, log?: (line: string) => void): () => void;
