/** Rows that last as long as the process. */
import { counted, type Counts, uncounted } from "./counts.ts";
import { type Change, nothing, type Row, type Rows } from "./rows.ts";

interface Kept extends Row {
  readonly due?: number;
}

/** Rows in memory, for tests and for programs of one process. */
export const memoryRows = (): Rows => {
  const spaces = new Map<string, Map<string, Kept>>();
  const counts = new Map<string, Counts>();
  const keptIn = (space: string): Map<string, Kept> => {
    const known = spaces.get(space) ?? new Map<string, Kept>();
    spaces.set(space, known);
    return known;
  };
  const swap = ({ space, key, version, text, due }: Change): Row | undefined => {
    const rows = keptIn(space);
    const known = rows.get(key) ?? nothing;
    if (known.version !== version) return { version: known.version, text: known.text };
    rows.set(key, { version: version + 1, text, ...(due !== undefined && { due }) });
    return undefined;
  };
  return {
    read: (space, key) => () => {
      const row = spaces.get(space)?.get(key);
      return Promise.resolve(row && { version: row.version, text: row.text });
    },
    swap: (change) => () => Promise.resolve(swap(change)),
    due: (space, limit) => () =>
      Promise.resolve(
        [...spaces.get(space) ?? []]
          .flatMap(([key, { due, ...row }]) => due === undefined ? [] : [{ due, key, ...row }])
          .sort((a, b) => a.due - b.due)
          .slice(0, limit)
          .map(({ key, version, text }) => ({ key, version, text })),
      ),
    take: (space, key, taking) => () => {
      const name = `${space}\n${key}`;
      const told = counted(counts.get(name) ?? uncounted, taking);
      counts.set(name, told.counts);
      return Promise.resolve(told);
    },
  };
};
