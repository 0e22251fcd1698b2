import {buildApart, type Breaking, type Fault} from "./killed-builds.ts";

/** A moment of a build: before the `turn`th call of a program that may write to the folder of the site. */
export interface Moment {
  step: string;
  who: string;
  turn: number;
}

const last = "put in its place, noted";

/** The moments of a build that goes well, in their order: between two of them nothing on the disk changes. */
export async function momentsOf(root: string): Promise<Moment[]> {
  const {code, said, calls} = await buildApart(root, {name: "listened to", anew: true}, true);
  if (code !== 0) throw new Error(`the site of the fixture cannot be built: ${said}`);
  const moments: Moment[] = [];
  const turns = new Map<string, number>();
  let since = 0;
  const end = (step: string) => {
    for (; since < moments.length; since++) moments[since]!.step = step;
  };
  for (const call of calls) {
    const [who = "", name = "", path = ""] = call.split(" ");
    if (who === "step") end(call.slice(5).replace(/ \(.*/, ""));
    if (who === "step" || name === "readFile" || !path.startsWith(`${root}/`)) continue;
    turns.set(who, (turns.get(who) ?? 0) + 1);
    moments.push({step: last, who, turn: turns.get(who)!});
  }
  end(last);
  return moments;
}

/** A moment that is drawn, and what it is called. */
type Drawn = Moment & {name: string; turnOfStep: number};

/**
 * Moments of every step, as many in each: the parts of the step that they come after are spread evenly, and within its
 * share each is drawn.
 * @param chances a number from 0 to 1 for each
 */
function draw(moments: Moment[], chances: number[], seed: number): Drawn[] {
  const steps = [...new Set(moments.map(({step}) => step))];
  return chances.map((chance, index) => {
    const step = steps[index % steps.length]!;
    const own = moments.filter((moment) => moment.step === step);
    const [turnOfStep, all] = [Math.floor(index / steps.length), Math.ceil(chances.length / steps.length)];
    const at = Math.min(own.length - 1, Math.floor(((turnOfStep + chance) / all) * own.length));
    const name = `--seed ${seed}, ${step}, call ${at + 1} of ${own.length}, by ${own[at]!.who}`;
    return {...own[at]!, turnOfStep, name};
  });
}

const victims: NonNullable<Fault["whom"]>[] = ["all", "first", "itself"];
const died = {all: "all of it", first: "its first process", itself: "that one"};

/** Kills before calls of every step. */
export const killsAt = (root: string, moments: Moment[], chances: number[], seed: number): Breaking[] =>
  draw(moments, chances, seed).map(({name, who, turn, turnOfStep}, index) => {
    const whom = victims[(turnOfStep + index) % victims.length]!;
    return {name: `${name}: ${died[whom]} killed`, fault: {in: `${root}/`, who, turn, error: "KILL", whom}};
  });

const refusals = ["ENOSPC", "EIO", "EMFILE", "EROFS"] as const;

/** Calls of every step that the disk refuses. */
export const refusalsAt = (root: string, moments: Moment[], chances: number[], seed: number): Breaking[] =>
  draw(moments, chances, seed).map(({name, who, turn, turnOfStep}, index) => {
    const error = refusals[(turnOfStep + index) % refusals.length]!;
    return {name: `${name}: ${error}`, fault: {in: `${root}/`, who, turn, error}};
  });
