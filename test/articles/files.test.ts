import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {once} from "node:events";
import fs, {chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {syncBuiltinESMExports} from "node:module";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import {readFolder} from "../../tools/articles/folder.ts";
import {listArticles} from "../../tools/articles/list-files.ts";
import {readArticleFile} from "../../tools/articles/read-file.ts";
import extract from "../../tools/command/extract.ts";
import {encode} from "../reader/encode.ts";

describe("a folder with what is no article: each is named with its cause, and the others are read", () => {
  let folder: string;
  const told = (line: string) => line.replace(`${folder}/`, "");

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tollbook-files-"));
    writeFileSync(join(folder, "a.txt"), "Police said 12 people were killed.");
    execFileSync("mkfifo", [join(folder, "b-pipe.txt")]);
    symlinkSync("c-loop.txt", join(folder, "c-loop.txt"));
    symlinkSync("nowhere.txt", join(folder, "d-dangling.txt"));
    mkdirSync(join(folder, "e-folder.txt"));
    writeFileSync(join(folder, "e-folder.txt/inside.md"), "Police said 13 people were killed.");
    writeFileSync(join(folder, "f.zip.txt"), "PK\u0003\u0004");
    writeFileSync(join(folder, "g-polish.txt"), encode("Według władz zginęło 14 osób, a ponad 30 zostało rannych.",
      "iso-8859-2"));
    writeFileSync(join(folder, "z.txt"), "Police said 15 people were killed.");
    writeFileSync(join(folder, "scan.PDF"), "%PDF-1.7");
    symlinkSync(folder, join(folder, "to-itself"));
    writeFileSync(join(folder, "articles.csv"),
      encode("file,url,published_on\nb-pipe.txt,,\na.txt,https://example.org/é,\n", "windows-1252"));
  });
  after(() => rmSync(folder, {recursive: true}));

  const problems = [
    "scan.PDF:1:1 NOT_READ a .PDF file; articles are read as text, HTML or Markdown; unpack it, " +
      "or save its text as .txt",
    "to-itself:1:1 LINK a link to a folder; such links may lead in circles, none is followed; name that folder itself",
    "b-pipe.txt:1:1 UNREADABLE no file; it is a pipe or a device; give what comes out of it to standard input, -",
    "c-loop.txt:1:1 UNREADABLE cannot be opened; its link leads to itself; mend the link",
    "d-dangling.txt:1:1 NO_FILE not found; nothing has this name; check the spelling",
    "f.zip.txt:1:1 BINARY not text; its bytes are those of a zip archive or a document that is one, such as .docx; " +
      "save the article as text or HTML"
  ];

  test("readFolder", () => {
    const {articles, problems: found} = readFolder(folder);
    assert.deepEqual(found.map(told), problems);
    assert.deepEqual(articles.map(({name}) => name), ["a.txt", "e-folder.txt/inside.md", "g-polish.txt", "z.txt"]);
    assert.equal(articles[0]!.url, "https://example.org/é");
    assert.match(articles[2]!.text, /^Według władz zginęło/);
  });

  test("tollbook extract", async () => {
    const [lines, errors]: [string[], string[]] = [[], []];
    const code = await extract([folder, "--format", "csv"], {
      log: (line) => lines.push(line), error: (line) => errors.push(line), input: () => new Uint8Array(), progress: null
    });
    assert.equal(code, 1);
    assert.deepEqual(errors.map(told), problems);
    for (const figure of ["12", "13", "15"]) assert.ok(lines.some((line) => line.includes(figure)), figure);
  });

  test("a file that went away since it was listed, and a folder that may not be opened", () => {
    const gone = join(folder, "h-gone.txt");
    writeFileSync(gone, "12");
    assert.ok(listArticles([folder]).files.includes(gone));
    rmSync(gone);
    assert.equal(readArticleFile(gone).problem,
      `${gone}:1:1 NO_FILE not found; nothing has this name; check the spelling`);
    if (process.getuid?.() === 0) return;
    chmodSync(join(folder, "e-folder.txt"), 0);
    const {files, problems: found} = listArticles([folder]);
    chmodSync(join(folder, "e-folder.txt"), 0o755);
    assert.deepEqual(found.map(told),
      ["e-folder.txt:1:1 UNREADABLE cannot be opened; you may not read it; check its rights"]);
    assert.ok(files.includes(join(folder, "z.txt")));
  });
});

test("a socket is named", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tollbook-files-"));
  const socket = join(folder, "socket.txt");
  const server = createServer().listen(socket);
  await once(server, "listening");
  assert.equal(readArticleFile(socket).problem, `${socket}:1:1 UNREADABLE cannot be opened; it is a socket or a ` +
    "pipe; give what comes out of it to standard input, -");
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, {recursive: true});
});

/** Reads a file of two pieces to which something happens before each piece of it is read. */
function readWhile(befalls: (file: string, turn: number) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "tollbook-files-"));
  const file = join(folder, "a.txt");
  writeFileSync(file, "12 people were killed. ".repeat(4_000));
  const was = fs.readSync;
  let turn = 0;
  fs.readSync = ((...words: Parameters<typeof was>) => {
    befalls(file, turn++);
    return was(...words);
  }) as typeof was;
  syncBuiltinESMExports();
  try {
    const {text, problem} = readArticleFile(file);
    return problem?.slice(file.length) ?? text!;
  } finally {
    fs.readSync = was;
    syncBuiltinESMExports();
    rmSync(folder, {recursive: true});
  }
}

test("a file that changes while it is read: as far as an article goes, or as far as it is there", () => {
  assert.match(readWhile((file) => fs.appendFileSync(file, "12 people were killed. ".repeat(6_000))),
    /^:1:1 TOO_LARGE more than 16777216 bytes/);
  assert.equal(readWhile((file, turn) => turn === 1 && fs.truncateSync(file, 10)).length, 65_536);
  assert.equal(readWhile((file, turn) => turn === 1 && fs.rmSync(file)).length, 92_000);
  assert.match(readWhile(() => {
    throw Object.assign(new Error("i/o error"), {code: "EIO"});
  }), /^:1:1 UNREADABLE cannot be opened; the disk does not work as it should; look after the disk$/);
});

test("standard input without an end is read as far as an article goes, and refused", () => {
  const module = JSON.stringify(join(import.meta.dirname, "../../tools/articles/read-file.ts"));
  const program = `import {readArticleFile} from ${module};
    console.log(readArticleFile("-").problem);`;
  const said = execFileSync("bash",
    ["-c", `yes "12 people were killed." | "${process.execPath}" --import tsx --input-type=module -e "$0"`, program],
    {encoding: "utf8", cwd: join(import.meta.dirname, "../..")});
  assert.equal(said.trim(),
    "-:1:1 TOO_LARGE more than 16777216 bytes; an article has at most 16777216; cut the file into its articles");
});
