import {ProgramError} from "./guard-loops.js";

/** For how many milliseconds a program may run without a pause. */
const longest = 350;

/** What guarded code calls at each turn: it stops what has run too long since the last pause. The first turn after a
 * pause starts the clock. */
export function ticker(): () => void {
  const now = performance.now.bind(performance);
  const rest = new MessageChannel();
  const post = rest.port2.postMessage.bind(rest.port2);
  let start = 0;
  let running = false;
  let calls = 0;
  rest.port1.onmessage = () => (running = false);
  return () => {
    if (!running) {
      running = true;
      start = now();
      post(null);
    }
    if (++calls % 64 === 0 && now() - start > longest)
      throw new ProgramError(`Stopped: it ran for ${longest / 1000} seconds without a pause. Is there a loop without an end?`, null);
  };
}
