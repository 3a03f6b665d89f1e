/** The policy in its file. Once it was there, it cannot get lost: a program that misses it sends nothing. */
import { closeSync, existsSync, fsyncSync, openSync, writeFileSync } from "node:fs";
import { decodeText, parsePolicy, type Policy } from "../../../agent/mod.ts";
import { catalog } from "../../../endpoints/catalog.ts";
import * as E from "../../../lib/either.ts";
import { type Home, makeFolderOf, readOwnBytes, unusable } from "./home.ts";
import { UserError } from "../terminal/system.ts";

const MARK =
  `There was a policy here. While policy.json is missing, nothing that changes anything is sent.
To go on without limits, write {} into policy.json.
`;

/** Policies that this program saw: if the mark cannot be written, it remembers them itself. */
const seen = new Set<string>();

/**
 * Leaves a mark that there is a policy, for every program that starts later.
 *
 * @throws Unwritable if it cannot
 */
export const markPolicy = ({ policy, policySeen: file }: Home): void => {
  if (!existsSync(policy) || existsSync(file)) return;
  try {
    makeFolderOf(file);
    const handle = openSync(file, "a", 0o600);
    try {
      writeFileSync(handle, MARK);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw unusable("write", file, error);
  }
};

/** Remembers that there is a policy; what only reads goes on if that cannot be written down. */
export const rememberPolicy = (home: Home): void => {
  if (!existsSync(home.policy)) return;
  seen.add(home.policy);
  try {
    markPolicy(home);
  } catch {
    // What changes something needs the mark, and fails then.
  }
};

/** The policy's text, in whichever encoding a shell or an editor left it; `undefined` if there is none. */
const textOf = ({ policy: file }: Home): string | undefined => {
  const bytes = readOwnBytes(file);
  return bytes && decodeText(bytes).text;
};

const parsed = ({ policy: file }: Home, text: string): Policy => {
  const policy = parsePolicy(text);
  if (E.isRight(policy)) return policy.right;
  throw new UserError(`The policy cannot be used: ${policy.left.join("; ")} (${file})`);
};

const operations = new Set(catalog.map(({ spec }) => spec.name));

/** What a policy says that has no effect, for the person who wrote it. */
export const idleIn = ({ endpoints = [] }: Policy): readonly string[] => {
  const stray = endpoints.filter((name) => !operations.has(name));
  return stray.length === 0 ? [] : [
    `The policy lets nothing out by ${
      stray.map((name) => JSON.stringify(name)).join(", ")
    }: there is ` +
    "no such operation, look up the names with unimargin endpoints",
  ];
};

/**
 * Looks whether a policy that is there can be used; gives what of it has no effect.
 *
 * @throws UserError if it cannot
 */
export const checkPolicy = (home: Home): readonly string[] => {
  rememberPolicy(home);
  const text = textOf(home);
  return text === undefined ? [] : idleIn(parsed(home, text));
};

/**
 * The policy of the person who owns the folder, as its file is at this moment.
 *
 * @throws UserError if it is gone or wrong: neither an editor's save nor a mistake may lift a limit
 */
export const policyOf = (home: Home): Policy => {
  const text = textOf(home);
  if (text !== undefined) {
    seen.add(home.policy);
    return parsed(home, text);
  }
  if (!seen.has(home.policy) && !existsSync(home.policySeen)) return {};
  throw new UserError(
    "The policy is gone, so nothing is sent that changes anything: put it back, or write {} into it " +
      `to go on without limits (${home.policy})`,
  );
};
