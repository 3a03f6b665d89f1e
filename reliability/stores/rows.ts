/** What a store has to do, and all that it has to do: journals and budgets are rows that change one at a time. */
import type { Task } from "../journal/journal.ts";
import type { Taking, Told } from "./counts.ts";

/** A row as it is kept. */
export interface Row {
  /** Grows with every change; 1 at first. */
  readonly version: number;
  /** What is kept. */
  readonly text: string;
}

/** A row that is due. */
export interface DueRow extends Row {
  /** Its name in its space. */
  readonly key: string;
}

/** A row to be kept. */
export interface Change {
  /** Groups rows that are listed together. */
  readonly space: string;
  /** Names the row in its space. */
  readonly key: string;
  /** The version that it must have to be changed; 0 if it must not be there. */
  readonly version: number;
  /** What is to be kept. */
  readonly text: string;
  /** Keeps it among those that `due` lists, in this order; absent if it is not. */
  readonly due?: number;
}

/** Rows, kept where several programs reach them. A task rejects if the store cannot be reached. */
export interface Rows {
  /** Reads a row; `undefined` if it is not there. */
  readonly read: (space: string, key: string) => Task<Row | undefined>;
  /**
   * Changes a row if it has the version that is told, and gives `undefined`; else changes nothing and gives the
   * row as it is (version 0 if it is not there). What is changed is durable, and of several who change the
   * same version one alone does.
   */
  readonly swap: (change: Change) => Task<Row | undefined>;
  /** The rows of a space that are due, the earliest first; without version and text where they cannot be read. */
  readonly due: (space: string, limit: number) => Task<readonly DueRow[]>;
  /**
   * Takes from counts, as `counted` says. They are kept apart from the row of the same name; they are durable,
   * and of several who take each finds what the one before left.
   */
  readonly take: (space: string, key: string, taking: Taking) => Task<Told>;
}

/** What `swap` tells of a row that is not there. */
export const nothing: Row = { version: 0, text: "" };

/** The space in which a store that has nothing but rows keeps counts. */
export const countsIn = (space: string): string => `${space} counts`;
