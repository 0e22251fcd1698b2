// Loaded before Framework's preview, in its process. An address that cannot be decoded ends that process, and it
// answers whoever asks, by whatever name; such requests do not reach it.
import http from "node:http";
import {isOwnOrigin, refusal} from "./refusal.mjs";

// Where `dev` is killed, nobody is left to end this process: it would hold the port, and its pages would follow no
// file.
process.once("disconnect", () => process.exit(1));
process.channel?.unref();

const {emit} = http.Server.prototype;

http.Server.prototype.emit = function (event, request, answer, ...rest) {
  if (event === "upgrade" && (refusal(request) || !isOwnOrigin(request))) return Boolean(answer.destroy());
  const refused = event === "request" ? refusal(request) : null;
  if (!refused) return emit.call(this, event, request, answer, ...rest);
  const [status, why] = refused;
  const headers = {"Content-Type": "text/plain; charset=utf-8", ...(status === 405 && {Allow: "GET, HEAD"})};
  answer.writeHead(status, headers).end(`${why}\n`);
  return true;
};
