/** The `turn`th call of the name `on` whose path holds `in` fails with the error, or ends the process. */
interface Plan {
  on: string;
  in?: string;
  turn?: number | readonly number[];
  error: string;
}

/** Makes the file system fail so; `log` is told each call, `name path`. What it answers takes the fault away again. */
export function inject(plan: Plan | null, log?: (line: string) => void): () => void;
