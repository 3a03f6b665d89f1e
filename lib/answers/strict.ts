/** Answers that must be as documented. */
import { type Reader, readerOf } from "./answer.ts";
import type * as E from "../either.ts";
import { type Request, requestOf } from "../endpoint.ts";
import type { BadParams } from "../failure.ts";
import { changed } from "../sendable.ts";
import { strangers } from "./strangers.ts";

const strictReader = <A>(reader: Reader<A>, query: Request<A>["query"]): Reader<A> =>
  readerOf(reader.shape, reader.name, (u, seen) => {
    const a = reader.read(u, seen);
    seen.push(...strangers(query, a));
    for (const misfit of seen) misfit.weight = "essential";
    return a;
    // What another order was answered says nothing of this one.
  }, (u) => strangers(query, u).length === 0 && reader.finds(u));

/**
 * The same request, whose answer fails as `Unreadable` wherever it is not as documented, or speaks of
 * another symbol, side or order than the request; of what that did, it says nothing. For tests that should notice when the exchange changes:
 * without it, only what is essential can fail an answer.
 *
 * @example
 * ```ts ignore
 * const account = await ask(strict(accountInformation()));
 * ```
 */
export const strict = <A>(
  request: E.Either<BadParams, Request<A>>,
): E.Either<BadParams, Request<A>> =>
  changed(request, (of) => requestOf({ ...of, answer: strictReader(of.answer, of.query) }));
