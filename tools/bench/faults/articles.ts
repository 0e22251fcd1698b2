// `npm run faults -- articles`: a folder of all that is no article, read by the command in a process of its own
// (`--only files`); pages of one tag within another, up to 10 MB, whose time must grow as their bytes do
// (`--only shapes`); prose up to the limit and beyond it, with the memory that it takes (`--only memory`).
import {execFileSync, spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {appendFileSync, chmodSync, mkdirSync, mkdtempSync, openSync, closeSync, rmSync, symlinkSync, writeFileSync}
  from "node:fs";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {text} from "node:stream/consumers";
import {readArticle} from "../../../src/reader/read-article.ts";
import {siteRoot} from "../../site-root.ts";
import {report, size, Tally} from "./report.ts";

const {only} = size(0, ["files", "shapes", "memory"]);
const wants = (part: string) => only.length === 0 || only.includes(part);
const said = "The ministry of Lemuria said on Monday that 498 soldiers had been killed. ";
const scratch = mkdtempSync(join(tmpdir(), "tollbook-articles-"));
const program = join(siteRoot, "tools/command/tollbook.mjs");
try {
  if (wants("files")) await files();
  if (wants("shapes")) shapes();
  if (wants("memory")) memory();
} finally {
  rmSync(scratch, {recursive: true, force: true});
}

/** What stands in the folder, by its name, and the code that it is named with; null where it is read. */
function made(folder: string): Record<string, string | null> {
  const put = (name: string, contents: string | Uint8Array) => writeFileSync(join(folder, name), contents);
  put("a.txt", said);
  put("b-empty.txt", "");
  put("c-zip.txt", "PK\u0003\u0004");
  put("d-gzip.html", Uint8Array.from([0x1f, 0x8b, 8, 0]));
  put("e-pdf.md", "%PDF-1.7 ");
  put("f.pdf", "%PDF-1.7 ");
  put("g.zip", "PK\u0003\u0004");
  put("h.txt.gz", Uint8Array.from([0x1f, 0x8b, 8, 0]));
  put("i.docx", "PK\u0003\u0004");
  put("j-picture.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
  put("k-locked.txt", said);
  chmodSync(join(folder, "k-locked.txt"), 0);
  execFileSync("mkfifo", [join(folder, "l-pipe.txt")]);
  symlinkSync("m-loop.txt", join(folder, "m-loop.txt"));
  symlinkSync("nowhere", join(folder, "n-dangling.txt"));
  symlinkSync(".", join(folder, "o-circle"));
  symlinkSync("/dev/zero", join(folder, "p-device.txt"));
  symlinkSync("/proc/self/mem", join(folder, "q-memory.txt"));
  mkdirSync(join(folder, "r.txt"));
  put("r.txt/inside.txt", said);
  mkdirSync(join(folder, "s-locked"));
  put("s-locked/inside.txt", said);
  chmodSync(join(folder, "s-locked"), 0);
  closeSync(openSync(join(folder, "t-huge.txt"), "w"));
  execFileSync("truncate", ["-s", "2G", join(folder, "t-huge.txt")]);
  put("u-nested.html", `${"<div>".repeat(230_000)}${said}${"</div>".repeat(230_000)}`);
  put("v-name \u001b[31m\n‮.txt", said);
  put("z.txt", said);
  return {
    a: null, "b-empty": "EMPTY", "c-zip": "BINARY", "d-gzip": "BINARY", "e-pdf": "BINARY", "f.": "NOT_READ",
    "g.": "NOT_READ", "h.": "NOT_READ", "i.": "NOT_READ", "j-picture": "BINARY", "k-locked": "UNREADABLE",
    "l-pipe": "UNREADABLE", "m-loop": "UNREADABLE", "n-dangling": "NO_FILE", "o-circle": "LINK",
    "p-device": "UNREADABLE", "q-memory": "UNREADABLE", "r.txt/inside": null, "s-locked": "UNREADABLE",
    "t-huge": "TOO_LARGE", "u-nested": null, "v-name": null, "w-socket": "UNREADABLE", "x-grows": "TOO_LARGE", z: null
  };
}

async function files(): Promise<void> {
  const folder = join(scratch, "folder");
  mkdirSync(folder);
  chmodSync(scratch, 0o755);
  const expected = made(folder);
  const server = createServer().listen(join(folder, "w-socket.txt"));
  await once(server, "listening");
  const growing = join(folder, "x-grows.txt");
  writeFileSync(growing, said);
  const grow = setInterval(() => appendFileSync(growing, said.repeat(40_000)), 1);
  // Whoever may do all is refused nothing.
  const passing = join(scratch, "passing");
  mkdirSync(passing);
  chmodSync(passing, 0o777);
  const nobody = process.getuid?.() === 0 ? {uid: 65_534, gid: 65_534} : {};
  const child = spawn(process.execPath, [program, "extract", folder], {cwd: siteRoot, ...nobody,
    stdio: ["ignore", "pipe", "pipe"], env: {...process.env, TMPDIR: passing}});
  const patience = setTimeout(() => child.kill("SIGKILL"), 600_000);
  const [out, told, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  clearTimeout(patience);
  clearInterval(grow);
  server.close();
  const problems = told.trim().split("\n");
  const tally = new Tally(Object.keys(expected).length + 1);
  for (const [name, problem] of Object.entries(expected)) {
    const lines = problems.filter((line) => line.startsWith(join(folder, name)));
    const found = problem === null ? lines.map((line) => `is refused: ${line}`)
      : lines.length === 1 && lines[0]!.includes(`:1:1 ${problem} `) ? [] : [`${problem} was to be told: ${lines}`];
    if (problem === null && !out.includes(`"doc":"${name.replace(/^.*\//, "")}`)) found.push("is not read");
    tally.add(`${name}: ${problem ?? "read"}`, found);
  }
  const count = Object.values(expected).filter(Boolean).length;
  tally.add(`exit code ${code}, ${problems.length} lines`, code === 1 && problems.length === count ? []
    : [`1 and ${count} were to be: ${told}`]);
  report("articles: files that are none", tally.problems);
}

/** One tag within another, and other shapes that parsers fear. */
function shapes(): void {
  const repeated = (piece: string) => (bytes: number) => piece.repeat(bytes / piece.length);
  const all: Record<string, (bytes: number) => string> = {
    "<div> in <div>": (bytes) => `${repeated("<div>")(bytes / 2.2)}${said}${repeated("</div>")(bytes / 1.8)}`,
    "<div> never closed": repeated(`${"<div>".repeat(20)}${said}`), "<span> never closed": repeated(`<span>${said}`),
    "<b><i><p> closed crosswise": repeated("<b><i><p>x</b>"), "<a> in <a>": repeated("<a href=x>"),
    "<table> in <table>": repeated("<table><tr><td>"), "<ul><li>": repeated("<ul><li>"),
    "<script> never closed": repeated("<script>"), "comments never closed": repeated("<!--"), "<<<<": repeated("<"),
    "</div> never opened": repeated("</div>"), "attributes without an end": (bytes) => `<p ${repeated("a=1 ")(bytes)}`,
    "&#38;#38;": repeated("&#38;#38;")
  };
  const tally = new Tally(Object.keys(all).length);
  for (const [name, make] of Object.entries(all)) {
    const sizes = [160_000, 640_000, 2_500_000, 10_000_000];
    readArticle(make(160_000), {kind: "html"});
    const times = sizes.map((bytes) => timeOf(() => readArticle(make(bytes), {kind: "html"})));
    const growth = times[3]! / Math.max(times[2]!, 50);
    const row = sizes.map((bytes, at) => `${bytes / 1e6} MB ${times[at]!.toFixed(0)} ms`).join(", ");
    tally.add(`${name}: ${row}`, growth > 8 ? [`four times the bytes take ${growth.toFixed(1)} times as long`] : []);
  }
  report("articles: shapes of up to 10 MB", tally.problems);
}

/** In ms of processor time, which a busy machine does not lengthen. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The command's own process, and the most memory that it ever had. */
function memory(): void {
  const tally = new Tally(3);
  for (const [bytes, refused] of [[1_000_000, false], [16_000_000, false], [60_000_000, true]] as const) {
    const file = join(scratch, "prose.txt");
    writeFileSync(file, `${said.repeat(10)}\n\n`.repeat(bytes / (said.length * 10 + 2)));
    const measured = "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS >> 10))";
    const {status, stderr, stdout} = spawnSync(process.execPath,
      [`--import=data:text/javascript,${encodeURIComponent(measured)}`, program, "extract", file],
      {cwd: siteRoot, encoding: "utf8", maxBuffer: 1 << 30});
    const [, peak] = /^peak (\d+)$/m.exec(stderr) ?? [];
    const isTold = /:1:1 TOO_LARGE \d+ bytes; an article has at most \d+/.test(stderr);
    tally.add(`${bytes / 1e6} MB of prose: ${refused ? "refused" : `${stdout.split("\n").length - 1} claims`}, ${
      peak} MB at most`, status === (refused ? 1 : 0) && isTold === refused && Number(peak) < 4_096 ? []
      : [`code ${status}: ${stderr.slice(0, 300)}`]);
    rmSync(file);
  }
  report("articles: memory", tally.problems);
}
