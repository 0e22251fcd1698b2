/** The one form of the package's function that the server uses. */
declare module "compression" {
  import type {IncomingMessage, ServerResponse} from "node:http";
  export default function compression(options?: {
    threshold?: number;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
