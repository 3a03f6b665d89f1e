/** Stores that stop to answer. */
import { memoryRows, type Rows } from "../../../reliability/mod.ts";

/** A store that answers no question of a kind from the given one on. */
export const silent = (kind: keyof Rows, from = 1): Rows => {
  const rows = memoryRows();
  let asked = 0;
  return {
    ...rows,
    [kind]: (...given: readonly never[]) => {
      const answer: (...given: readonly never[]) => () => Promise<unknown> = rows[kind];
      return ++asked >= from ? () => new Promise<never>(() => {}) : answer(...given);
    },
  };
};

/** A store that does what it is told at one change, and whose reply to that is lost. */
export const deaf = (nth: number, isRepeated = false): Rows => {
  const rows = memoryRows();
  let changes = 0;
  return {
    ...rows,
    swap: (change) => async () => {
      const told = await rows.swap(change)();
      if (++changes !== nth) return told;
      // Some clients send what nobody answered a second time by themselves.
      if (isRepeated) return await rows.swap(change)();
      throw new Error("the connection was lost");
    },
  };
};
