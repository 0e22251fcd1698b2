import assert from "node:assert/strict";
import {once} from "node:events";
import {createServer} from "node:net";
import {test} from "node:test";
import {freePort, host, parsePort, portProblem, portTaken, probePort} from "../../tools/site/port.ts";

test("a port is given or not, and refused in all other forms with exit code 2", () => {
  assert.deepEqual([undefined, "", "1", "8080", "65535"].map(parsePort), [3000, 3000, 1, 8080, 65_535]);
  for (const bad of ["x", "0", "65536", "-1", "80.5", "1e3", " 80"])
    assert.throws(() => parsePort(bad), {code: 2, message: `PORT=${bad}: not a port; give a whole number from 1 to ` +
      "65535, as in PORT=8080"});
});

test("what keeps a port from us is said with another, with exit code 3; all else as it is", () => {
  const error = (code: string) => Object.assign(new Error("x"), {code});
  const mend = "stop what runs there, or choose another port, as in PORT=";
  const cases = [["EADDRINUSE", 3000, `http://127.0.0.1:3000: the port is taken; ${mend}3001`],
    ["EACCES", 80, `http://127.0.0.1:80: the port is not allowed; ${mend}81`],
    ["EADDRINUSE", 65_535, `http://127.0.0.1:65535: the port is taken; ${mend}8080`]] as const;
  for (const [code, port, message] of cases) {
    const {message: said, code: exit} = portProblem(error(code), port) as Error & {code: number};
    assert.deepEqual([said, exit], [message, 3]);
  }
  const other = error("EMFILE");
  assert.equal(portProblem(other, 80), other);
});

test("a port that is taken is refused before any work, a free one is left free", async () => {
  const port = await freePort();
  await probePort(port);
  const server = createServer().listen(port, host);
  await once(server, "listening");
  await assert.rejects(probePort(port), {message: portTaken(port)});
  server.close();
});
