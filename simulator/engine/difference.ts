/**
 * What one world has that another has not, as a line of text. Worlds share what did not change between
 * them, so that finding it costs what changed, and not what there is.
 */
import * as E from "../../lib/either.ts";
import { quoted, readText, writeText } from "./world_text.ts";
import type { World } from "./world/world.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * A change of a value: another value in its place; changes, removals and the new order of fields; a part
 * of a list replaced; changes of single elements.
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
  | readonly ["e", elements: Readonly<Record<string, Change>>];

/** How many elements of a list are changed one by one; of more the whole part is replaced. */
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
const ofOtherFields = (before: Fields, after: Fields): string => {
  const [was, is] = [namesOf(before), namesOf(after)];
  const order = was.filter((name) => has(after, name));
  const gone = order.length === was.length ? [] : was.filter((name) => !has(after, name));
  let fields = "";
  for (const name of is) {
    const isNew = !has(before, name);
    if (isNew) order.push(name);
    const change = isNew ? setTo(after[name]) : changeOf(before[name], after[name]);
    if (change !== "") fields += `${fields && ","}${quoted(name)}:${change}`;
  }
  if (order.some((name, i) => name !== is[i])) {
    return `["f",{${fields}},${writeText(gone)},${writeText(is)}]`;
  }
  if (gone.length > 0) return `["f",{${fields}},${writeText(gone)}]`;
  return fields && `["f",{${fields}}]`;
};

const ofFields = (before: Fields, after: Fields): string => {
  const [was, is] = [Object.keys(before), Object.keys(after)];
  if (was.length !== is.length) return ofOtherFields(before, after);
  let fields = "";
  for (let i = 0; i < is.length; i++) {
    const name = is[i] as string;
    if (name !== was[i]) return ofOtherFields(before, after);
    const [one, other] = [before[name], after[name]];
    if (one === other) continue;
    if (one === undefined || other === undefined) return ofOtherFields(before, after);
    const change = changeOf(one, other);
    if (change !== "") fields += `${fields && ","}${quoted(name)}:${change}`;
  }
  return fields && `["f",{${fields}}]`;
};

const ofLists = (before: readonly unknown[], after: readonly unknown[]): string => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (
    same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]
  ) same++;
  const end = after.length - same;
  if (before.length === after.length) {
    let count = 0;
    for (let i = start; i < end; i++) if (before[i] !== after[i]) count++;
    if (count <= FEW) {
      let elements = "";
      for (let i = start; i < end; i++) {
        const change = changeOf(before[i], after[i]);
        if (change !== "") elements += `${elements && ","}"${i}":${change}`;
      }
      return elements && `["e",{${elements}}]`;
    }
  }
  return `["s",${start},${before.length - start - same},${writeText(after.slice(start, end))}]`;
};

const setTo = (value: unknown): string => `["=",${writeText(value)}]`;

/** A {@link Change} as text; empty if nothing changed. Written at once, since it is made for each call. */
const changeOf = (before: unknown, after: unknown): string => {
  if (before === after) return "";
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after);
  if (isFields(before) && isFields(after)) return ofFields(before, after);
  return setTo(after);
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
export const differenceOf = (before: World, after: World): string => changeOf(before, after);

const isChange = (value: unknown): value is Change =>
  Array.isArray(value) && ["=", "f", "s", "e"].includes(value[0]);

/** A world with what {@link differenceOf} found; on the left, what is wrong with the line. */
export const withDifference = (world: World, line: string): E.Either<string, World> => {
  const change = readText(line);
  return isChange(change)
    ? E.right(changed(world, change) as World)
    : E.left("Cannot read the change of a world: it is not JSON, or not all of it is there");
};
