/** What a tool is, and what tools share. */
import * as E from "../../../lib/either.ts";
import type { AnyEndpoint } from "../../../mod.ts";
import type { System } from "../terminal/system.ts";
import { findEndpoint } from "../describing/names.ts";
import type { Accounts } from "./accounts.ts";
import { type Arguments, type Given, readArguments, schemaOfArguments } from "./arguments.ts";
import { type Result, toolError } from "./result.ts";
import type { Definition, ToolAnnotations } from "./sdk.ts";
import type { Waiting } from "./waiting.ts";

/** Asks a person, for at most so many ms. */
export type Ask = (message: string, ms: number) => Promise<string | undefined>;

/** What tools work with. */
export interface Context {
  readonly system: System;
  readonly accounts: Accounts;
  readonly waiting: Waiting;
  /** Tokens of what was sent. */
  readonly usedTokens: Set<string>;
  /** Seals tokens; made again with each server, and never shown. */
  readonly seal: string;
  /**
   * How to ask the person past the model; it gives `undefined` if the person declined or did not
   * answer. Absent if the client cannot ask.
   */
  readonly ask: (signal: AbortSignal) => Ask | undefined;
  /** Ends if the client no longer waits for the answer of this call. */
  readonly signal: AbortSignal;
  /** Ends the server once the answer of this call is out. */
  readonly end: () => void;
}

/** A tool. */
export interface Tool {
  /** What clients see of it. */
  readonly definition: Definition;
  /** Checks the arguments and does the work. */
  readonly call: (context: Context, given: unknown) => Promise<Result>;
}

interface Parts<F extends Arguments, R extends keyof F> {
  readonly name: string;
  readonly description: string;
  readonly fields: F;
  readonly required: readonly R[];
  readonly annotations: ToolAnnotations;
  readonly run: (context: Context, given: Given<F, R>) => Promise<Result> | Result;
}

/** Makes a tool of its parts. */
export const tool = <const F extends Arguments, R extends keyof F = never>(
  { name, description, fields, required, annotations, run }: Parts<F, R>,
): Tool => ({
  definition: { name, description, inputSchema: schemaOfArguments(fields, required), annotations },
  call: async (context, given) => {
    const read = readArguments(fields, required, given);
    return E.isLeft(read)
      ? toolError("BadArguments", `Cannot call ${name}: ${read.left.join("; ")}`, {
        problems: read.left,
      })
      : await run(context, read.right as Given<F, R>);
  },
});

/** Annotations of what changes nothing. `openWorldHint`: whether the exchange is asked. */
export const looking = (title: string, openWorldHint: boolean): ToolAnnotations => ({
  title,
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint,
});

/** The endpoint of a name or route, or what to do if there is none. */
export const endpointNamed = (name: string): E.Either<Result, AnyEndpoint> => {
  const found = findEndpoint(name);
  return found ? E.right(found) : E.left(toolError(
    "BadArguments",
    "There is no endpoint of that name or route, or more than one: look for it with search_endpoints and give its name",
  ));
};

/** Says that an account may be named. */
export const ACCOUNT =
  "Name of the account, as list_accounts gives it; the one that is used where none is named if absent";

/** Says how endpoints are named. */
export const ENDPOINT =
  "Operation name, as in newUmOrder, or route, as in POST /papi/v1/um/order; search_endpoints finds it";

/** Says how parameters are given. */
export const PARAMS =
  "Parameters by their names on the wire; decimals and ids as text, times in ms, no timestamp, no signature";
