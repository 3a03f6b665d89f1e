/** What a request would do to the account's uniMMR, as far as that can be known before it is sent. */
import * as E from "../../../lib/either.ts";
import { type Request, send } from "../../../mod.ts";
import { advance, simulated, worldRef } from "../../../simulator/mod.ts";
import type { Session } from "../calling/session.ts";
import { uniMmrOf } from "../calling/worths.ts";

/** The account's uniMMR around a request. */
export interface Effect {
  /** Before it, or `null` where nobody knows. Decimal text. */
  readonly now: string | null;
  /** After it; absent where that is not known. */
  readonly after?: string | null;
  /** What the figures are, or why one is missing. */
  readonly note: string;
}

/** Tried on a copy of the world that the simulated account lives in. */
const tried = async (
  session: Session,
  kept: NonNullable<Session["kept"]>,
  request: Request<unknown>,
): Promise<Effect> => {
  const world = await kept.read();
  const ms = session.machine.now() - world.time;
  const ref = worldRef(ms > 0 ? advance(world, ms).world : world);
  const own = session.envOf(request.spec.family);
  if (E.isLeft(own)) return { now: null, note: own.left.message };
  const env = { ...own.right, transport: simulated(ref) };
  const there: Session = { ...session, envOf: () => E.right(env) };
  const now = await uniMmrOf(there) ?? null;
  const answer = await send(request)(env)();
  if (E.isLeft(answer)) {
    return {
      now,
      note: `Tried on a copy of the simulated account, it fails: ${answer.left.message}`,
    };
  }
  const after = await uniMmrOf(there) ?? null;
  return { now, after, note: "Tried on a copy of the simulated account" };
};

/** uniMMR before a request and, on a simulated account that is kept in a file, after it. */
export const effectOf = async (session: Session, request: Request<unknown>): Promise<Effect> => {
  if (session.kept) return await tried(session, session.kept, request);
  return {
    now: await uniMmrOf(session) ?? null,
    note: "What uniMMR will be is not known before it is sent",
  };
};
