/** Which tasks a query names, and in which order their endpoints fit it. */
import { catalog } from "../../../endpoints/catalog.ts";
import { productOf } from "../../../agent/mod.ts";
import type { Spec } from "../../../mod.ts";
import { accountTasks } from "./account_tasks.ts";
import { marketTasks } from "./market_tasks.ts";
import { holdsInARow, wordsIn } from "./query.ts";
import { orderTasks, type Task } from "./tasks.ts";
import { coins, fillers, general, products } from "./words.ts";

/** All tasks. */
export const tasks: readonly Task[] = [...orderTasks, ...accountTasks, ...marketTasks];

const productWords: ReadonlySet<string> = new Set(
  products.flatMap(({ called }) => called.flatMap((name) => name.split(" "))),
);

const isTicker = (word: string): boolean => /^[a-z0-9]{2,}(usd|usdt|usdc|btc)(perp)?$/.test(word);

/** How much a word says about a task. */
const weightOf = (word: string): number =>
  fillers.has(word)
    ? 0.1
    : general.has(word)
    ? 0.3
    : coins.has(word) || isTicker(word) || /^[\d.]+$/.test(word)
    ? 0.1
    : productWords.has(word)
    ? 0.2
    : 1;

const weighed = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + weightOf(word), 0);

/** A task, and the words by which a query names it. */
interface Named {
  readonly task: Task;
  readonly phrase: readonly string[];
  readonly strength: number;
}

let known: readonly Named[] | undefined;

/** All phrases. Made when the first search asks for them: most commands search nothing. */
const phrases = (): readonly Named[] =>
  known ??= tasks.flatMap((task) =>
    task.say.split(",").map((text) => {
      const phrase = wordsIn(text);
      return { task, phrase, strength: weighed(phrase) };
    })
  );

/** Words that phrases have. */
export const taskWords = (): ReadonlySet<string> =>
  new Set(phrases().flatMap(({ phrase }) => phrase));

const specOf: ReadonlyMap<string, Spec> = new Map(catalog.map(({ spec }) => [spec.name, spec]));

/** Moves up what is of a product, or for Portfolio Margin Pro, that the words name. */
const byProduct = (names: readonly string[], words: readonly string[]): readonly Spec[] => {
  const named = products.filter(({ called }) =>
    called.some((name) => holdsInARow(words, name.split(" ")))
  ).map(({ product }) => product);
  const isPro = words.includes("pro");
  const isIsolated = words.includes("isolated");
  const rank = (spec: Spec): number => {
    if (isIsolated) return spec.family === "margin" ? 0 : 1;
    if (isPro) return spec.family === "portfolio_pro" ? 0 : 1;
    return named.some((product) => product === productOf(spec.act)) ? 0 : 1;
  };
  return names.flatMap((name) => specOf.get(name) ?? []).sort((a, b) => rank(a) - rank(b));
};

/** An endpoint of a task that a query names. */
export interface TaskHit {
  readonly spec: Spec;
  /** The short command that does it. */
  readonly short?: string;
}

/** Part of a query that a phrase has to cover. */
const SHARE = 0.4;

/** What a query names. */
export interface NamedTask {
  /** The endpoints that do it, the likeliest first; none if no task is named. */
  readonly hits: readonly TaskHit[];
  /** Words that say something, and that the task leaves over. */
  readonly rest: readonly string[];
}

/** Words of a query that tell tasks apart. */
export const tellingIn = (words: readonly string[]): readonly string[] =>
  words.filter((word) => weightOf(word) === 1);

/** The task that a query names. */
export const taskNamed = (words: readonly string[]): NamedTask => {
  const has = new Set(words);
  const named = phrases().filter(({ phrase }) => phrase.every((word) => has.has(word)));
  const strongest = Math.max(0, ...named.map(({ strength }) => strength));
  const share = strongest / weighed([...has]);
  if (strongest === 0 || share < (strongest < 0.3 ? 0.99 : SHARE)) {
    return { hits: [], rest: tellingIn(words) };
  }
  const best = named.filter(({ strength }) => strength === strongest);
  const seen = new Set<string>();
  const hits = best.flatMap(({ task, phrase }) => {
    const rest = words.filter((word) => !phrase.includes(word));
    return byProduct(task.means, rest).map((spec) => ({
      spec,
      ...(task.short !== undefined && { short: task.short }),
    }));
  }).filter(({ spec }) => !seen.has(spec.name) && seen.add(spec.name));
  const covered = new Set(best.flatMap(({ phrase }) => phrase));
  return { hits, rest: tellingIn(words).filter((word) => !covered.has(word)) };
};
