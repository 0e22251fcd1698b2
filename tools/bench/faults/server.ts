// `npm run faults -- server`: requests that no client would send, against the server of `npm start` on a site with
// links out of it, a pipe and bad rules. What would end the process, or is answered with what is not of the site, is
// printed.
import {serve} from "../../site/serve.ts";
import {caseSite} from "../../../test/site/server-cases.ts";
import {askWicked} from "./requests.ts";
import {report, size} from "./report.ts";

const {count, seed} = size(100_000);
const ends: string[] = [];
const end = (error: Error) => void ends.push(`would end the server: ${error.stack?.slice(0, 300)}`);
process.on("uncaughtException", end).on("unhandledRejection", end);

const {dir, remove} = await caseSite();
const {port, close} = await serve({dir, port: 0, patience: 400});
const {problems, statuses} = await askWicked(port, {count, seed});
await close();
await remove();
const told = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status} ${times}×`).join(", ");
report(`server: ${count} mutated requests, answers ${told}`, [...ends, ...problems]);
