/** Refusals as values: what fails is a `BadCredentials`, and nothing throws. */
import type { TaskEither } from "../lib/deps/task_either.ts";
import * as E from "../lib/either.ts";
import { type BadCredentials, badCredentials } from "../lib/failure.ts";

/** A refusal; `message` must hold no part of a key. */
export const refuse = (message: string): E.Either<BadCredentials, never> =>
  E.left(badCredentials(message));

/** What `run` gives; a refusal with `message`, and nothing of the error, if it fails or throws. */
export const attempt =
  <A>(run: () => Promise<A>, message: string): TaskEither<BadCredentials, A> => async () => {
    try {
      return E.right(await run());
    } catch {
      return refuse(message);
    }
  };
