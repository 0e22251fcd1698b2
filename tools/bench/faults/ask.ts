import {connect, type Socket} from "node:net";
import {setTimeout as sleep} from "node:timers/promises";

/** What a server answered to bytes that no client library would send. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Without the marks of its pieces; one letter a byte. */
  body: string;
}

/**
 * Sends bytes to a port of this machine as they are, and reads until the server has ended the connection.
 * @param head one letter a byte
 * @param pieces in how many pieces it is sent, some milliseconds apart, as slow clients do
 * @returns the answers in their order; none where the server only hung up
 * @throws where nothing came for ten seconds, or nobody listens there
 */
export async function ask(port: number, head: string, pieces = 1): Promise<Answer[]> {
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    const bytes = Buffer.from(head, "latin1");
    const socket = connect({port, host: "127.0.0.1"}, () => void sendSlowly(socket, bytes, pieces));
    // Second by second: where the machine stopped this process for long, what came meanwhile is read before the next.
    let seconds = 0;
    const late = setInterval(() => {
      if (++seconds < 10) return;
      socket.destroy();
      reject(new Error(`no end of the answer to ${JSON.stringify(head.slice(0, 200))}`));
    }, 1_000);
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", (error: NodeJS.ErrnoException) => error.code === "ECONNREFUSED" && reject(error));
    socket.on("close", () => {
      clearInterval(late);
      resolve();
    });
  });
  return answersOf(Buffer.concat(chunks).toString("latin1"), head);
}

async function sendSlowly(socket: Socket, bytes: Buffer, pieces: number): Promise<void> {
  for (let sent = 0; sent < pieces && !socket.destroyed; sent++) {
    if (sent) await sleep(20);
    const [from, until] = [sent, sent + 1].map((part) => Math.floor((part / pieces) * bytes.length));
    if (!socket.destroyed) socket.write(bytes.subarray(from, until));
  }
}

function answersOf(said: string, head: string): Answer[] {
  const answers: Answer[] = [];
  const asked = head.split(/\r\n\r\n/).map((part) => /^\s*HEAD /.test(part));
  for (let rest = said; rest; ) {
    const [whole, status, lines] = /^HTTP\/1\.[01] (\d{3})[^\r\n]*\r\n((?:[^\r\n]+\r\n)*)\r\n/.exec(rest) ?? [];
    if (!whole) throw new Error(`no answer of HTTP: ${JSON.stringify(rest.slice(0, 200))}`);
    const headers = Object.fromEntries(lines!.split("\r\n").filter(Boolean).map((line) => {
      const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line)!;
      return [name!.toLowerCase(), value!];
    }));
    rest = rest.slice(whole.length);
    // "Continue" comes before the answer itself.
    const bare = asked[answers.filter((one) => one.status >= 200).length] || /^(1..|204|304)$/.test(status!);
    const {body, length} = bare ? {body: "", length: 0} : bodyOf(rest, headers);
    answers.push({status: Number(status), headers, body});
    rest = rest.slice(length);
  }
  return answers;
}

function bodyOf(rest: string, headers: Record<string, string>): {body: string; length: number} {
  if (headers["transfer-encoding"] !== "chunked") {
    const length = Number(headers["content-length"] ?? rest.length);
    return {body: rest.slice(0, length), length};
  }
  let body = "";
  for (let at = 0; ; ) {
    const [mark, size] = /^([0-9a-f]+)\r\n/i.exec(rest.slice(at)) ?? [];
    if (!mark) return {body, length: rest.length};
    const length = parseInt(size!, 16);
    body += rest.slice(at + mark.length, at + mark.length + length);
    at += mark.length + length + 2;
    if (!length) return {body, length: at};
  }
}
