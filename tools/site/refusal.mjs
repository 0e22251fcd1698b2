/** The names of this machine for itself. A page of another host that leads to us by a name of its own brings that. */
const own = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Why a server that is for whoever sits at this machine does not answer a request; null where it does.
 * @param {Pick<import("node:http").IncomingMessage, "url" | "method" | "headers">} request
 * @param {string[]} methods what it understands
 * @returns {[status: number, why: string] | null}
 */
export function refusal({url = "", method = "", headers}, methods = ["GET", "HEAD"]) {
  if (!own.test(headers.host ?? "")) return [403, "only this machine is answered, at http://127.0.0.1 or localhost"];
  if (!methods.includes(method)) return [405, `${method} is not understood; ${methods.join(" and ")} are`];
  return isAddress(url) ? null : [400, "no address of this site"];
}

/** Whether a request to stay connected comes from a page of this very server. */
export function isOwnOrigin({headers: {origin, host}}) {
  return URL.canParse(origin ?? "") && new URL(origin).host === host;
}

/** Whether an address can be read, and stays below its root as it is written. */
function isAddress(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]);
    // eslint-disable-next-line no-control-regex
    return /^\/(?!\/)/.test(path) && !/[\0-\x1f\\]|(?:^|\/)\.\.(?:\/|$)/.test(path);
  } catch {
    return false;
  }
}
