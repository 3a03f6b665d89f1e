/** When orders were placed, kept so that the limit of orders per minute holds over programs too. */
import { readText, writeText } from "./home.ts";
import { Complaint } from "./machine.ts";

/** Times of orders by account and environment, in ms. */
export type Journal = Readonly<Record<string, readonly number[]>>;

/** Orders older than this count for nothing any more, in ms. */
const KEPT_MS = 60_000;

const isJournal = (data: unknown): data is Journal =>
  typeof data === "object" && data !== null && !Array.isArray(data) &&
  Object.values(data).every((times) =>
    Array.isArray(times) && times.every((time) => typeof time === "number")
  );

/** The journal in a file; empty where there is none. */
export const readJournal = (file: string): Journal => {
  const text = readText(file);
  if (text === undefined) return {};
  try {
    const data: unknown = JSON.parse(text);
    if (isJournal(data)) return data;
  } catch {
    // Told below: nobody knows the orders so far, so none may go.
  }
  throw new Complaint(`The journal of orders cannot be read: remove it (${file})`);
};

/** Notes that `count` orders of an account go out now. */
export const noteOrders = (
  file: string,
  journal: Journal,
  key: string,
  now: number,
  count: number,
): Promise<void> => {
  const recent = Object.entries(journal).map(([name, times]): [string, readonly number[]] => [
    name,
    times.filter((time) => time > now - KEPT_MS),
  ]);
  const times = [
    ...(Object.fromEntries(recent)[key] ?? []),
    ...Array<number>(count).fill(now),
  ];
  const kept = Object.fromEntries([...recent, [key, times]].filter(([, all]) => all.length > 0));
  return writeText(file, JSON.stringify(kept));
};
