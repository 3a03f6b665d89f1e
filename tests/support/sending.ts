/** Sending without a network: environments whose transport keeps what it was given. */
import assert from "node:assert/strict";
import * as E from "../../lib/deps/either.ts";
import {
  credentials,
  type Environment,
  environment,
  type Reply,
  type Signed,
} from "../../lib/environment.ts";
import type { Failure } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import type { Sendable } from "../../lib/sendable.ts";

/** An API key as the exchange documents it. */
export const KEY = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A";

/** An environment, and what its transport was given to carry. */
export interface Fake {
  readonly env: Environment;
  readonly carried: readonly Signed[];
}

/** An environment that keeps what it was given to carry, and always answers the same. */
export const fake = (reply: Partial<Reply> = {}, given: Partial<Environment> = {}): Fake => {
  const carried: Signed[] = [];
  const env = environment({
    transport: (signed) => () => {
      carried.push(signed);
      return Promise.resolve(E.right({ status: 200, headers: {}, body: "{}", ...reply }));
    },
    credentials: credentials(
      KEY,
      (payload) => () => Promise.resolve(E.right(`<${payload.length}>`)),
    ),
    now: () => 1763683200000,
    newId: () => "made1",
    ...given,
  });
  return { env, carried };
};

/** What sending fails with; fails the test where it does not fail. */
export const failureOf = async (env: Environment, request: Sendable<unknown>): Promise<Failure> => {
  const result = await send(request)(env)();
  return E.isLeft(result) ? result.left : assert.fail("expected a failure");
};
