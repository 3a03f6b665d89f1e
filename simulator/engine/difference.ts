/**
 * What one world has that another has not, as a line of text. Worlds share what did not change between
 * them, so that finding it costs what changed, and not what there is.
 */
import * as E from "../../lib/either.ts";
import { named, readText, writeText, type Written } from "./world_text.ts";
import type { World } from "./world/world.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * A change of a value: another value in its place; changes, removals and the new order of fields; a part
 * of a list replaced; changes of single elements; a part of a list gone through from its beginning.
 */
type Change =
  | readonly ["=", value: unknown]
  | readonly [
    "f",
    fields: Readonly<Record<string, Change>>,
    gone?: readonly string[],
    order?: readonly string[],
  ]
  | readonly ["s", at: number, gone: number, added: readonly unknown[]]
  | readonly ["e", elements: Readonly<Record<string, Change>>]
  | readonly ["m", at: number, end: number, steps: readonly Step[]];

/** Elements that stay (above zero) or go (below zero), a change of the next one, or new ones. */
type Step = number | Change | readonly ["+", ...added: readonly unknown[]];

/** How many elements of a list are changed by their places; of more the part is gone through. */
const FEW = 4;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Names of the fields that JSON keeps. */
const namesOf = (fields: Fields): readonly string[] => {
  const names = Object.keys(fields);
  return names.some((name) => fields[name] === undefined)
    ? names.filter((name) => fields[name] !== undefined)
    : names;
};

const has = (fields: Fields, name: string): boolean =>
  Object.hasOwn(fields, name) && fields[name] !== undefined;

/** The change where names or their order differ. */
const ofOtherFields = (before: Fields, after: Fields, written: Written): string => {
  const [was, is] = [namesOf(before), namesOf(after)];
  const order = was.filter((name) => has(after, name));
  const gone = order.length === was.length ? [] : was.filter((name) => !has(after, name));
  let fields = "";
  for (const name of is) {
    const isNew = !has(before, name);
    if (isNew) order.push(name);
    const change = isNew
      ? setTo(after[name], written)
      : changeOf(before[name], after[name], written);
    if (change !== "") fields += `${fields && ","}${named(name)}${change}`;
  }
  if (order.some((name, i) => name !== is[i])) {
    return `["f",{${fields}},${writeText(gone)},${writeText(is)}]`;
  }
  if (gone.length > 0) return `["f",{${fields}},${writeText(gone)}]`;
  return fields && `["f",{${fields}}]`;
};

const ofFields = (before: Fields, after: Fields, written: Written): string => {
  const [was, is] = [Object.keys(before), Object.keys(after)];
  if (was.length !== is.length) return ofOtherFields(before, after, written);
  const different: string[] = [];
  for (let i = 0; i < is.length; i++) {
    const name = is[i] as string;
    if (name !== was[i]) return ofOtherFields(before, after, written);
    const [one, other] = [before[name], after[name]];
    if (one === other) continue;
    if (one === undefined || other === undefined) return ofOtherFields(before, after, written);
    different.push(name);
  }
  let fields = "";
  // What is written is counted, so it is written only once it is certain to stand.
  for (const name of different) {
    const change = changeOf(before[name], after[name], written);
    if (change !== "") fields += `${fields && ","}${named(name)}${change}`;
  }
  return fields && `["f",{${fields}}]`;
};

/** What tells an element of a list from the others, if anything. */
const NAMES = ["orderId", "price"];

const nameOf = (element: unknown): unknown => {
  if (Array.isArray(element)) return element[0];
  if (!isFields(element)) return element;
  for (const name of NAMES) {
    if (element[name] !== undefined) return element[name];
  }
  return undefined;
};

/** Steps as text, runs of the same kind together. */
const script = (written: Written) => {
  let text = "";
  let run = 0;
  let added = "";
  const add = (step: string): void => {
    text += `${text && ","}${step}`;
  };
  const flush = (): void => {
    if (run !== 0) add(`${run}`);
    if (added !== "") add(`["+",${added}]`);
    run = 0;
    added = "";
  };
  const pass = (count: number): void => {
    if (count === 0) return;
    if (added !== "" || Math.sign(run) === -Math.sign(count)) flush();
    run += count;
  };
  return {
    pass,
    insert: (element: unknown): void => {
      if (run !== 0) flush();
      added += `${added && ","}${writeText(element, written)}`;
    },
    change: (before: unknown, after: unknown): void => {
      const change = changeOf(before, after, written);
      if (change === "") return pass(1);
      flush();
      add(change);
    },
    end: (): string => {
      flush();
      return text;
    },
  };
};

/**
 * The steps from one part of a list to another. Elements that are the same object hold the two together;
 * between them elements of the same place or name are changed, and the rest goes or comes.
 */
const stepsOf = (
  before: readonly unknown[],
  after: readonly unknown[],
  written: Written,
): string => {
  const places = new Map<unknown, number>();
  before.forEach((each, i) => {
    if (typeof each === "object" && each !== null) places.set(each, i);
  });
  const steps = script(written);
  let [from, to] = [0, 0];
  const gap = (until: number, end: number): void => {
    if (until - from === end - to) {
      while (from < until) steps.change(before[from++], after[to++]);
      return;
    }
    for (; to < end; to++) {
      const name = nameOf(after[to]);
      let found = from;
      while (found < until && nameOf(before[found]) !== name) found++;
      if (found === until || name === undefined) {
        steps.insert(after[to]);
        continue;
      }
      steps.pass(from - found);
      steps.change(before[found], after[to]);
      from = found + 1;
    }
    steps.pass(from - until);
    from = until;
  };
  for (let i = 0; i < after.length; i++) {
    const place = places.get(after[i]);
    if (place === undefined || place < from) continue;
    gap(place, i);
    steps.pass(1);
    [from, to] = [place + 1, i + 1];
  }
  gap(before.length, after.length);
  return steps.end();
};

const ofLists = (
  before: readonly unknown[],
  after: readonly unknown[],
  written: Written,
): string => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (
    same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]
  ) same++;
  const [gone, end] = [before.length - same, after.length - same];
  if (before.length === after.length) {
    let count = 0;
    for (let i = start; i < end; i++) if (before[i] !== after[i]) count++;
    if (count <= FEW) {
      let elements = "";
      for (let i = start; i < end; i++) {
        const change = changeOf(before[i], after[i], written);
        if (change !== "") elements += `${elements && ","}"${i}":${change}`;
      }
      return elements && `["e",{${elements}}]`;
    }
  }
  return gone === start || end === start
    ? `["s",${start},${gone - start},${writeText(after.slice(start, end), written)}]`
    : `["m",${start},${gone},[${
      stepsOf(before.slice(start, gone), after.slice(start, end), written)
    }]]`;
};

const setTo = (value: unknown, written: Written): string => `["=",${writeText(value, written)}]`;

/** A {@link Change} as text; empty if nothing changed. Written at once, since it is made for each call. */
const changeOf = (before: unknown, after: unknown, written: Written): string => {
  if (before === after) return "";
  if (Array.isArray(before) && Array.isArray(after)) {
    return ofLists(before, after, written);
  }
  if (isFields(before) && isFields(after)) return ofFields(before, after, written);
  return setTo(after, written);
};

const stepped = (before: readonly unknown[], steps: readonly Step[]): readonly unknown[] => {
  const after: unknown[] = [];
  let from = 0;
  for (const step of steps) {
    if (typeof step === "number") {
      if (step > 0) {
        for (let i = 0; i < step; i++) after.push(before[from + i]);
      }
      from += Math.abs(step);
    } else if (step[0] === "+") after.push(...step.slice(1));
    else after.push(changed(before[from++], step));
  }
  return after;
};

const changed = (value: unknown, change: Change): unknown => {
  switch (change[0]) {
    case "=":
      return change[1];
    case "f": {
      const [, fields, gone = [], order] = change;
      const before = isFields(value) ? value : {};
      const all: Record<string, unknown> = {};
      for (const name of Object.keys(before)) if (!gone.includes(name)) all[name] = before[name];
      for (const name of Object.keys(fields)) {
        all[name] = changed(all[name], fields[name] as Change);
      }
      return order ? Object.fromEntries(order.map((name) => [name, all[name]])) : all;
    }
    case "s": {
      const copy = Array.isArray(value) ? [...value] : [];
      copy.splice(change[1], change[2], ...change[3]);
      return copy;
    }
    case "m": {
      const [, at, end, steps] = change;
      const list = Array.isArray(value) ? value : [];
      return [...list.slice(0, at), ...stepped(list.slice(at, end), steps), ...list.slice(end)];
    }
    case "e": {
      const copy = Array.isArray(value) ? [...value] : [];
      for (const [i, each] of Object.entries(change[1])) {
        copy[Number(i)] = changed(copy[Number(i)], each);
      }
      return copy;
    }
  }
};

/**
 * What changed from one world to a later one, as a line of JSON; empty if nothing did.
 *
 * @example A journal
 * ```ts ignore
 * const line = differenceOf(before, after);
 * const [again] = [withDifference(before, line)]; // Right: after
 * ```
 */
export const differenceOf = (before: World, after: World): string =>
  changeOf(before, after, new Map());

const isChange = (value: unknown): value is Change =>
  Array.isArray(value) && ["=", "f", "s", "e", "m"].includes(value[0]);

/** A world with what {@link differenceOf} found; on the left, what is wrong with the line. */
export const withDifference = (world: World, line: string): E.Either<string, World> => {
  const change = readText(line);
  return isChange(change)
    ? E.right(changed(world, change) as World)
    : E.left("Cannot read the change of a world: it is not JSON, or not all of it is there");
};
