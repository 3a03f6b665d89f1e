/** Signs of life, kept in a row, and what is to be made of them. */
import type { Rows } from "../stores/rows.ts";

/** How a switch stands. */
export interface Beat {
  /** `armed`: it acts if no sign of life comes; `fired`: it acts, or has; `off`: it does nothing. */
  readonly state: "armed" | "fired" | "off";
  /** When the program last gave a sign of life, in ms of its clock. */
  readonly beatAt: number;
  /** Until when the program may trade, in ms of its clock: no order of it is valid for longer. */
  readonly until: number;
  /** How long no sign of life may come, in ms. */
  readonly withinMs: number;
  /** Who acts since it has fired. */
  readonly actor?: string;
  /** Until when nobody else acts, in ms of the actor's clock. */
  readonly actsUntil?: number;
  /** Whether all was done that was to be done. */
  readonly isDone?: boolean;
  /** What is left and why, for a person. */
  readonly why?: string;
}

/** A switch as it is in its row. */
export interface Kept {
  readonly beat: Beat;
  readonly version: number;
}

const SPACE = "switch";

/** The row of a switch; none if it was never armed. */
export const readBeat = async (rows: Rows, name: string): Promise<Kept | undefined> => {
  const row = await rows.read(SPACE, name)();
  return row && { beat: JSON.parse(row.text), version: row.version };
};

/** Writes it over the version that was read; tells whether nobody else was first. */
export const writeBeat = async (
  rows: Rows,
  name: string,
  version: number,
  beat: Beat,
): Promise<boolean> =>
  await rows.swap({ space: SPACE, key: name, version, text: JSON.stringify(beat) })() === undefined;

const WATCHERS = "switch watchers";

/** Notes that somebody watches. */
export const noteWatcher = async (rows: Rows, name: string, at: number): Promise<void> => {
  const row = await rows.read(WATCHERS, name)();
  // If another was first, somebody watches all the same.
  await rows.swap({ space: WATCHERS, key: name, version: row?.version ?? 0, text: `${at}` })();
};

/** When somebody last watched; `undefined` if nobody ever did. */
export const watchedAt = async (rows: Rows, name: string): Promise<number | undefined> => {
  const row = await rows.read(WATCHERS, name)();
  return row && Number(row.text);
};
