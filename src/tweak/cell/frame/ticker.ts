import {ProgramError} from "./guard-loops.js";

const question = "Is there a loop without an end?";

/** What guarded code calls at each turn: it stops what has run too long since the last pause, and what writes into the
 * browser's history. The first turn after a pause starts the clock. Once a run is stopped every turn throws: no `catch`
 * can go on with it, and no timer either.
 * @param limit in milliseconds */
export function ticker(limit: number): () => void {
  const now = performance.now.bind(performance);
  const past = Object.getOwnPropertyDescriptor(History.prototype, "length")!.get!.bind(history) as () => number;
  const rest = new MessageChannel();
  const post = rest.port2.postMessage.bind(rest.port2);
  let stopped: ProgramError | null = null;
  let running = false;
  let start = 0;
  let entries = 0;
  let calls = 0;
  rest.port1.onmessage = () => (running = false);
  const stop = (words: string) => {
    stopped = new ProgramError(`Stopped: ${words}`);
    throw stopped;
  };
  return () => {
    if (stopped) throw stopped;
    if (!running) {
      running = true;
      start = now();
      entries = past();
      calls = 0;
      post(null);
    }
    // Looking costs more than a turn of a loop: the first turns look each time, then every 64th.
    if (++calls > 64 && calls % 64) return;
    if (past() > entries) stop("it wrote into the browser’s history.");
    if (now() - start > limit) stop(`it ran for ${+(limit / 1000).toFixed(2)} seconds without a pause. ${question}`);
  };
}
