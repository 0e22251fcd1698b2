import {fromDate} from "../../src/toll/day.ts";
import {homeStoryId} from "../../loaders/read/ledger.ts";
import {openDraft} from "../edit/draft.ts";
import {openPrompt, type Prompt} from "../edit/prompt.ts";
import {countUnread, linesOfClaim, recordReading, unreadClaims} from "../edit/review.ts";
import {Failure} from "../failure.ts";
import {call, type About, type Voice} from "./command.ts";

export const about: About = {
  name: "review",
  failing: "nothing was recorded",
  examples: [
    ['npx tollbook review --by "A. Reader"',
      "shows claims that no second reader has read, one by one, with the address and words of each printing, and asks"],
    ['npx tollbook review CLAIM-ID --by "A. Reader" --agree', "records that one claim was read again and stands so"],
    ["npx tollbook review CLAIM-ID", "shows one claim and asks nothing"]
  ],
  declare: (command) => command
    .argument("[claim...]", "the claims to read again; without any, those that nobody has, the most printed first")
    .option("--by <name>", "who reads; published with the claim")
    .option("--agree", "the named claims were read at their pages and stand as they are written")
    .option("--story <story>", "the one of the home page when left out")
    .option("--ledger <folder>", "the folder that holds the stories' folders")
};

type Flags = Partial<Record<"by" | "story" | "ledger", string>> & {agree?: boolean};

const question = "Do the pages say so? [y]es, [n]o, [s]kip, [q]uit: ";

/** Exit code 0 when all answers are recorded, 1 when a file cannot be changed, 2 for a wrong call, 3 for the disk. */
export default async function review(words: string[], voice: Voice = console, today = fromDate(new Date()),
  prompt: Prompt | null = null): Promise<number> {
  const telling = {...about};
  return await call<Flags>(telling, words, voice, async ({by, agree, story = homeStoryId(), ledger}, named) => {
    const reader = readerOf(by);
    if (agree && (!reader || !named.length))
      throw new Failure("--agree: say with --by who read, and which claims", {code: 2});
    const open = () => openDraft(story, ledger);
    const ids = named.length ? named : unreadClaims(open().ledger).slice(0, reader ? Infinity : 1);
    const answer = answers(reader, Boolean(agree), prompt);
    try {
      for (const id of ids) {
        for (const line of linesOfClaim(id, open().ledger)) voice.log(line);
        const said = await answer.ask();
        if (said === "q") break;
        if (said === "n") voice.log(`left as it is; mend it with: npx tollbook correct claims/${id}/COLUMN=WORD`);
        if (said !== "y") continue;
        voice.log(recordReading(open(), id, reader, today));
        telling.failing = "what is said above is recorded, then it stopped";
      }
    } finally {
      answer.close();
    }
    voice.log(countUnread(open().ledger));
    return 0;
  });
}

function readerOf(by = ""): string {
  if (by.includes(";")) throw new Failure(`--by ${by}: a semicolon parts one reader from the next`, {code: 2});
  return by.trim();
}

/** The first letter of each answer: yes to all with --agree, a skip where no reader is named, else what is typed. */
function answers(reader: string, agree: boolean, prompt: Prompt | null): {ask(): Promise<string>; close(): void} {
  if (agree || !reader) return {ask: () => Promise.resolve(agree ? "y" : "s"), close() {}};
  if (!prompt && !process.stdin.isTTY)
    throw new Failure("--by: nobody can be asked here; name claims and add --agree", {code: 2});
  const asking = prompt ?? openPrompt();
  return {ask: async () => (await asking.ask(question)).slice(0, 1).toLowerCase(), close: () => asking.close()};
}
