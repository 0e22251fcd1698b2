import type {IncomingMessage} from "node:http";

/** Why a server that is for whoever sits at this machine does not answer a request; null where it does. */
export function refusal(request: Pick<IncomingMessage, "url" | "method" | "headers">,
  methods?: string[]): [status: number, why: string] | null;

/** Whether a request to stay connected comes from a page of this very server. */
export function isOwnOrigin(request: Pick<IncomingMessage, "headers">): boolean;
