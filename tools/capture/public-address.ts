import {lookup} from "node:dns/promises";
import {BlockList, isIP} from "node:net";
import {Failure} from "../failure.ts";

/** An address of the network as it is connected to. */
export interface Address {
  address: string;
  family: number;
}

/** Finds the addresses of a host; tests bring their own. */
export type Resolve = (host: string) => Promise<Address[]>;

const resolveHost: Resolve = async (host) => await lookup(host, {all: true});

/** Networks that are nobody's public site: one's own machine and house, those kept for documents, tunnels into them. */
const inner = new BlockList();
for (const [net, bits] of [["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16],
  ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24], ["192.88.99.0", 24], ["192.168.0.0", 16],
  ["198.18.0.0", 15], ["198.51.100.0", 24], ["203.0.113.0", 24], ["224.0.0.0", 4], ["240.0.0.0", 4]] as const)
  inner.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [["2001::", 23], ["2001:db8::", 32], ["2002::", 16], ["3fff::", 20]] as const)
  inner.addSubnet(net, bits, "ipv6");
/** Where public sites have their addresses of the newer kind; what lies elsewhere is none. */
const outer = new BlockList();
outer.addSubnet("2000::", 3, "ipv6");

export function isPublic({address, family}: Address): boolean {
  const kind = family === 6 ? "ipv6" : "ipv4";
  return !inner.check(address, kind) && (family !== 6 || outer.check(address, kind));
}

/**
 * The one address to which a request to a host goes. All that the host has must be public, and the request is made to
 * what was looked at: a name that answers otherwise a moment later leads nowhere else.
 * @param allowed hosts, with their ports, that may lie inside, such as 127.0.0.1:8000
 * @throws Failure where the host has none, or one that is not public
 */
export async function publicAddress(url: URL, allowed: readonly string[], resolve: Resolve = resolveHost):
Promise<Address> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const found = family ? [{address: host, family}] : await resolve(host).catch(() => []);
  const [first] = found;
  if (!first) throw new Failure(`${url.host}: no such host; check the address`);
  if (!allowed.includes(url.host) && !found.every(isPublic))
    throw new Failure(`${url.host} leads into a private network; nothing was fetched from it; ` +
      `--allow-host ${url.host} says that it may be`);
  return first;
}
