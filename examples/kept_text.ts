/**
 * Text of any length in the storage of a Durable Object, where no value may exceed 2 MB (`new_sqlite_classes`; in a
 * class without SQLite 128 KiB, so make pieces smaller there).
 */

/** What is used of an object's storage. */
export interface TextStorage {
  get(key: string): Promise<string | undefined>;
  put(entries: Readonly<Record<string, string>>): Promise<unknown>;
}

/** Letters of a piece, each of up to two bytes. */
const PIECE = 500_000;

/** Writes a text in pieces: all of them or none. */
export const keepText = (storage: TextStorage, key: string, text: string): Promise<unknown> => {
  const count = Math.ceil(text.length / PIECE);
  const entries: Record<string, string> = { [key]: `${count}` };
  for (let i = 0; i < count; i++) entries[`${key}/${i}`] = text.slice(i * PIECE, (i + 1) * PIECE);
  return storage.put(entries);
};

/** Reads what {@link keepText} wrote; nothing is the empty text. */
export const keptText = async (storage: TextStorage, key: string): Promise<string> => {
  const length = Number(await storage.get(key) ?? 0);
  const pieces = Array.from({ length }, (_, i) => storage.get(`${key}/${i}`));
  return (await Promise.all(pieces)).join("");
};
