/** The storage of a Durable Object with SQLite, in memory, as strict about sizes as Cloudflare's is. */

const MOST_BYTES = 2_000_000;
const MOST_ENTRIES = 128;

/** What is used of a storage, and when its alarm is due. */
export interface ObjectStorage {
  /** When its alarm is due; absent where none is set. */
  readonly alarmAt: () => number | undefined;
  readonly get: (key: string) => Promise<string | undefined>;
  readonly put: (entries: Readonly<Record<string, string>>) => Promise<void>;
  readonly delete: (key: string) => Promise<boolean>;
  readonly list: (options: { readonly prefix: string }) => Promise<ReadonlyMap<string, string>>;
  readonly setAlarm: (at: number) => Promise<void>;
  readonly deleteAlarm: () => Promise<void>;
}

// One letter beyond Latin makes each of a text take two bytes.
const bytesOf = (text: string): number => text.length * (/[^\0-\xff]/.test(text) ? 2 : 1);

const written = (kept: Map<string, string>, pairs: readonly (readonly [string, string])[]) => {
  if (pairs.length > MOST_ENTRIES) throw new RangeError("Maximum number of pairs is 128");
  if (pairs.some((pair) => bytesOf(pair.join("")) > MOST_BYTES)) {
    throw new Error("string or blob too big: SQLITE_TOOBIG");
  }
  for (const [key, text] of pairs) kept.set(key, text);
};

/** An empty storage. */
export const objectStorage = (): ObjectStorage => {
  const kept = new Map<string, string>();
  let due: number | undefined;
  const answer = <A>(make: () => A): Promise<A> => Promise.resolve().then(make);
  const set = (at?: number) => answer(() => void (due = at));
  return {
    alarmAt: () => due,
    get: (key) => answer(() => kept.get(key)),
    put: (entries) => answer(() => written(kept, Object.entries(entries))),
    delete: (key) => answer(() => kept.delete(key)),
    list: ({ prefix }) =>
      answer(() => new Map([...kept].filter(([key]) => key.startsWith(prefix)))),
    setAlarm: set,
    deleteAlarm: () => set(),
  };
};
