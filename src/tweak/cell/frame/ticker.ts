import {ProgramError} from "./guard-loops.js";

/** What guarded code calls at each turn: it stops what has run too long since the last pause. The first turn after a
 * pause starts the clock. Once time is up every turn throws: no `catch` can go on with what was stopped, and nothing of
 * the run goes on after it.
 * @param limit in milliseconds */
export function ticker(limit: number): () => void {
  const now = performance.now.bind(performance);
  const rest = new MessageChannel();
  const post = rest.port2.postMessage.bind(rest.port2);
  let start = 0;
  let running = false;
  let over = false;
  let calls = 0;
  rest.port1.onmessage = () => (running = false);
  return () => {
    if (!running) {
      running = true;
      start = now();
      post(null);
    }
    if (!over && (++calls % 64 || now() - start <= limit)) return;
    over = true;
    throw new ProgramError(`Stopped: it ran for ${limit / 1000} seconds without a pause. Is there a loop without an end?`);
  };
}
