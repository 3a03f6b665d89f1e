/** Exchanges at the other end of a command line: one that answers by path, and none at all. */
import * as E from "../../../lib/either.ts";
import type { Reply, Signed, Transport } from "../../../lib/environment.ts";
import { unreachable } from "../../../lib/failure.ts";

/** Reaches nobody. */
export const nobody: Transport = ({ endpoint }) => () =>
  Promise.resolve(
    E.left(unreachable(endpoint, "no connection could be made", "notSent")),
  );

/** What a fake exchange answers: a body, or a reply whole. */
export type Answer = object | ((signed: Signed) => Partial<Reply>);

/** A transport that answers by path; whatever is not named is unreachable. */
export const answering =
  (answers: Readonly<Record<string, Answer>>): Transport => (signed) => async () => {
    const answer = answers[new URL(signed.url).pathname];
    if (answer === undefined) return await nobody(signed)();
    const given = typeof answer === "function" ? answer(signed) : { body: JSON.stringify(answer) };
    return E.right({ status: 200, headers: {}, body: "", ...given });
  };
