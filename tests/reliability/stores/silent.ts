/** A store that stops to answer. */
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
