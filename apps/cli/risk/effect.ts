/** What a request would do to the account's uniMMR, as far as that can be known before it is sent. */
import { isLess, printed, spelled } from "../../../lib/decimal.ts";
import * as E from "../../../lib/either.ts";
import { type Request, send } from "../../../mod.ts";
import type { Session } from "../calling/session.ts";
import { uniMmrOf } from "../calling/reads.ts";
import { type Effect, foreseen } from "./foreseen.ts";

/** Tried on a copy of the world that the simulated account lives in. */
const tried = async (
  session: Session,
  kept: NonNullable<Session["kept"]>,
  request: Request<unknown>,
): Promise<Effect> => {
  // Only accounts that are simulated take it: to load it with each command takes longer than most commands.
  const { advance, simulated, worldRef } = await import("../../../simulator/mod.ts");
  const world = await kept.read();
  const ms = session.system.now() - world.time;
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

/** Whether it fills on the copy at once: what the copy is then is what comes of it. */
const isAtMarket = ({ spec: { act }, query }: Request<unknown>): boolean =>
  act.does === "order" && act.legs === undefined &&
  query.some(([name, text]) => name === "type" && text === "MARKET");

/** An order may rest on the copy: what it is once it fills is calculated as on all other accounts. */
const withWorst = async (
  session: Session,
  request: Request<unknown>,
  effect: Effect,
): Promise<Effect> => {
  const { act } = request.spec;
  if ((act.does !== "order" && act.does !== "amend") || effect.after === undefined) return effect;
  const filled = await foreseen(session, request);
  const { after, worst = after } = filled;
  const [least, own] = [spelled(worst), spelled(effect.after)];
  if (!least && !isAtMarket(request)) return { ...filled, now: effect.now };
  return least && own && isLess(least, own) ? { ...effect, worst: printed(least) } : effect;
};

/**
 * uniMMR before a request and after it: on a simulated account that is kept in a file as it turns
 * out on a copy, on all others as it is calculated from the account's own answers.
 */
export const effectOf = async (session: Session, request: Request<unknown>): Promise<Effect> =>
  session.kept
    ? await withWorst(session, request, await tried(session, session.kept, request))
    : await foreseen(session, request);
