import {readFileSync} from "node:fs";
import {join} from "node:path";
import {Command, CommanderError} from "commander";
import {messageOf, quiet, type Voice} from "./command.ts";
import {commands} from "./commands.ts";
import {siteRoot} from "../site-root.ts";

/** Runs `tollbook WORDS…`: a command by its name, or the list of them. Only the file of the command that is called is
 * loaded, so that each starts as fast as it can.
 * @returns the exit code: 0 well, 1 the data are wrong, 2 the call is wrong, 3 the machine is */
export async function tollbook(words: string[], voice: Voice = console): Promise<number> {
  const [name = "help", ...rest] = words;
  if (name === "help" && rest[0])
    return Object.hasOwn(commands, rest[0]) ? await tollbook([rest[0], "--help"], voice) : list([rest[0]], voice);
  if (["--version", "-V", "version"].includes(name)) return voice.log(ownVersion()), 0;
  // A word behind a name that is none asks for help in vain.
  if (!Object.hasOwn(commands, name)) return list(words.length ? [name] : ["--help"], voice);
  const {default: run} = await import(`./${name}.ts`) as {default: (words: string[]) => Promise<number>};
  return await run(rest);
}

function ownVersion(): string {
  return JSON.parse(readFileSync(join(siteRoot, "package.json"), "utf8")).version;
}

function list(words: string[], voice: Voice): number {
  const program = quiet(new Command("tollbook").description("The notebook's commands."), voice);
  for (const [name, summary] of Object.entries(commands))
    program.command(name).description(summary).usage("[--help] …");
  program.addHelpText("after", "\ntollbook COMMAND --help shows what a command understands, with examples.");
  try {
    program.parse(words, {from: "user"});
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // `help` ends as the process would, whoever set its exit code.
    if (error.exitCode === 0 || error.code === "commander.help") return 0;
    const [what, meant] = messageOf(error);
    voice.error(`tollbook: ${what}; ${meant ?? `known: ${Object.keys(commands).join(", ")}`}`);
  }
  return 2;
}
