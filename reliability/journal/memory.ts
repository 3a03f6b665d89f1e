/** A journal that lasts as long as the program. */
import { type Intent, isUnfinished, type Journal } from "./journal.ts";

/**
 * A journal in memory, for tests and for programs that may forget with their process what they were about
 * to do. It keeps two callers of one process apart, and no more.
 */
export const memoryJournal = (): Journal => {
  const intents = new Map<string, Intent>();
  const keyOf = (account: string, id: string) => JSON.stringify([account, id]);
  const holderOf = ({ account, id, lane }: Intent): Intent | undefined =>
    lane === undefined
      ? undefined
      : [...intents.values()].find((each) =>
        each.account === account && each.lane === lane && each.id !== id && isUnfinished(each)
      );
  return {
    intend: (intent) => () => {
      const key = keyOf(intent.account, intent.id);
      const known = intents.get(key) ?? holderOf(intent);
      if (!known) intents.set(key, intent);
      return Promise.resolve({ isFresh: !known, intent: known ?? intent });
    },
    mark: (read, change) => () => {
      const key = keyOf(read.account, read.id);
      const known = intents.get(key);
      if (known?.version !== read.version) return Promise.resolve(undefined);
      const next = { ...known, ...change, version: known.version + 1 };
      if (isUnfinished(next) && holderOf(next)) return Promise.resolve(undefined);
      intents.set(key, next);
      return Promise.resolve(next);
    },
    find: (account, id) => () => Promise.resolve(intents.get(keyOf(account, id))),
    unfinished: (account, limit = Infinity) => () =>
      Promise.resolve(
        [...intents.values()]
          .filter((intent) => intent.account === account && isUnfinished(intent))
          .sort((a, b) => a.sentAt - b.sentAt)
          .slice(0, limit),
      ),
  };
};
