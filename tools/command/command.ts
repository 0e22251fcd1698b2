import {Command, CommanderError} from "commander";
import {diskFailure} from "../disk-failure.ts";
import {Failure} from "../failure.ts";
import {commands, type CommandName} from "./commands.ts";

/** Where a command speaks to. */
export interface Voice {
  log(line: string): void;
  error(line: string): void;
}

/** What a command understands. */
export interface About {
  name: CommandName;
  /** What the line of a refusal begins with, such as "nothing was added". */
  failing: string;
  /** Flags of which an empty value says the same as none. */
  mayBeEmpty?: string[];
  /** Calls, and what each does. */
  examples: [call: string, does: string][];
  /** Adds the flags and arguments, or several ways of the command with theirs. */
  declare(command: Command): unknown;
}

/** The work of a command: it is given the flags by their names ("dry-run"), the words that are no flags, and which of
 * several ways of the command was called; it answers an exit code. */
export type Work<Flags> = (flags: Flags, args: string[], way: string) => Promise<number> | number;

/** Runs a command and answers its exit code: that of its work, 0 for help, 2 for a call that is none, or the one of a
 * Failure. What is refused is told in one line, after its details. */
export async function call<Flags>(about: About, words: string[], voice: Voice, work: Work<Flags>): Promise<number> {
  let code = 0;
  const command = commandOf(about, voice, async (way) => {
    code = await work(flagsOf<Flags>(way, words, about.mayBeEmpty), way.args, way.name());
  });
  try {
    await command.parseAsync(words, {from: "user"});
    return code;
  } catch (error) {
    const failure = error instanceof CommanderError ? wrongCall(error, about, words) : failureOf(error);
    if (failure === null) return 0;
    for (const line of failure.details) voice.error(cut(line));
    voice.error(`${failure.begin ?? about.failing}: ${cut(failure.message)}`);
    return failure.code;
  }
}

/** A line that repeats a very long word says what it begins with. */
const cut = (line: string) => line.replace(/[^\s:;]{300,}/g, (word) => `${word.slice(0, 60)}…`);

/** What a disk refuses somewhere is the machine's failure; what else is thrown is a fault of ours, and stays one. */
function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const failure = (error as NodeJS.ErrnoException).code === "ENOENT" ? null : diskFailure("", error);
  if (failure === null) throw error;
  return failure;
}

function commandOf({name, examples, declare}: About, voice: Voice, act: (way: Command) => Promise<void>): Command {
  const command = new Command(`tollbook ${name}`).description(commands[name]);
  declare(command);
  const shown = examples.map(([call, does]) => `  ${call}\n      ${does}\n`);
  command.addHelpText("after", `\nExamples:\n${shown.join("")}`);
  const ways = command.commands.length ? [...command.commands] : [command];
  for (const way of ways) {
    way.action(() => act(way));
    refuseTwice(way);
  }
  for (const one of new Set([command, ...ways])) quiet(one, voice);
  return command;
}

/** Of a flag that is said twice one saying would be lost, but where it gathers them. */
function refuseTwice(command: Command): void {
  for (const option of command.options) {
    let said = 0;
    command.on(`option:${option.name()}`, () => {
      if (++said > 1 && !option.parseArg) throw new Failure(`${option.long}: said twice; say it once`, {code: 2});
    });
  }
}

/** Help goes to the voice; what is wrong is thrown, for us to tell. */
export function quiet(command: Command, voice: Voice): Command {
  const output = {writeOut: (text: string) => voice.log(text.trimEnd()), outputError: () => {}, writeErr: () => {}};
  return command.helpOption("-h, --help", "show this help").exitOverride().configureOutput(output);
}

function flagsOf<Flags>(way: Command, words: string[], mayBeEmpty: string[] = []): Flags {
  const said = way.options.map((option) => [option.name(), way.getOptionValue(option.attributeName())] as const);
  const swallowed = said.find(([, value]) =>
    typeof value === "string" && value.startsWith("--") && words.includes(value));
  if (swallowed)
    throw new Failure(
      `--${swallowed[0]} takes a value, and ${swallowed[1]} looks like a flag; if it is the value, write ` +
      `--${swallowed[0]}=${swallowed[1]}`, {code: 2});
  const empty = said.find(([name, value]) => value === "" && !mayBeEmpty.includes(name));
  if (empty) throw new Failure(`--${empty[0]}: its value is empty; say it, or leave the flag out`, {code: 2});
  if (way.args.includes("")) throw new Failure("one of the words is empty; say it, or leave it out", {code: 2});
  return Object.fromEntries(said.filter(([, value]) => value !== undefined)) as Flags;
}

/** What is wrong with a call and how it is mended, in one line; null where help was asked for. */
function wrongCall(error: CommanderError, {name, examples}: About, words: string[]): Failure | null {
  if (error.exitCode === 0) return null;
  const showing = (part: string) => examples.find(([call]) => `${call} `.includes(` ${part} `))?.[0];
  if (error.code === "commander.optionMissingArgument") {
    const [flag = ""] = /--[\w-]+/.exec(error.message) ?? [];
    const shown = showing(flag);
    return new Failure(`${flag}: its value is missing; write it behind the flag${shown ? `, as in: ${shown}` : ""}`,
      {code: 2});
  }
  const [what, meant] = error.code === "commander.help" ? ["which way is not said", undefined] : messageOf(error);
  const missing = /^commander\.(help|missing|option)/.test(error.code);
  const like = showing(`tollbook ${name} ${words[0]}`) ?? examples[0]![0];
  const mend = missing ? `as in: ${like}` : `tollbook ${name} --help lists what is understood`;
  return new Failure(`${what}; ${meant ?? mend}`, {code: 2});
}

/** A flag that the command cannot do without and that was not said. */
export function notSaid({examples}: About, flag: string): Failure {
  return new Failure(`--${flag}: not said; as in: ${examples[0]![0]}`, {code: 2});
}

/** What commander says, and what it thinks was meant. */
export function messageOf({message}: CommanderError): [what: string, meant: string | undefined] {
  const [what, meant] = message.replace(/^error: /, "").split("\n");
  return [what!.replace(/\.$/, ""), meant?.replace(/^\(D(.*)\)$/, "d$1")];
}
