/** Tools that tell how close an account is to liquidation, and what a call would leave of it. */
import { build } from "../../../endpoints/catalog.ts";
import * as E from "../../../lib/either.ts";
import { reconcile, standing } from "../../../risk/mod.ts";
import type { Environment, Failure } from "../../../mod.ts";
import { ready } from "../calling/perform.ts";
import type { Session } from "../calling/session.ts";
import { readAccount } from "../risk/account.ts";
import { noteOf, thoughtThrough } from "../risk/foreseen.ts";
import { compared, inShort, roomsOf, type Shown, whole } from "../risk/shown.ts";
import { named, text } from "./arguments.ts";
import { done, failed } from "./result.ts";
import { ACCOUNT, ENDPOINT, endpointNamed, looking, PARAMS, type Tool, tool } from "./tool.ts";

/** Which account a tool works on. */
export const placeOf = ({ account, environment }: Session): Shown => ({ account, environment });

/** The environment of an account's portfolio family, its key ready. */
export const portfolioOf = async (session: Session): Promise<E.Either<Failure, Environment>> => {
  const env = session.envOf("portfolio");
  if (E.isLeft(env)) return env;
  const key = await session.unlock();
  return E.isLeft(key) ? key : env;
};

/** `risk_now`. */
export const riskNow: Tool = tool({
  name: "risk_now",
  description:
    "Tells how close the account is to liquidation: uniMMR, equity, margins, what each position and asset adds, and how far each asset may fall or rise alone until liquidation. Calculated from the exchange's answers and compared with its own figures; where compared.verdict is open, do not trust them.",
  fields: { account: text(ACCOUNT) },
  required: [],
  annotations: looking("Risk now", true),
  run: async ({ accounts }, { account }) => {
    const session = await accounts.open(account);
    const read = await readAccount(session);
    if (E.isLeft(read)) return failed(read.left, placeOf(session));
    const { account: portfolio, terms } = read.right;
    const comparison = compared(reconcile(portfolio, terms));
    return done({
      ...placeOf(session),
      risk: whole(standing(portfolio, terms)),
      untilLiquidation: roomsOf({ portfolio, terms }),
      ...(comparison && { compared: comparison }),
    });
  },
});

/** `risk_after`. */
export const riskAfter: Tool = tool({
  name: "risk_after",
  description:
    "Tells what uniMMR, equity and margins would be after an order, a list of orders, a loan, a repayment, a transfer or a setting, before anything is prepared. Sends nothing. Where the effect cannot be calculated it says why.",
  fields: { endpoint: text(ENDPOINT), params: named(PARAMS), account: text(ACCOUNT) },
  required: ["endpoint", "params"],
  annotations: looking("Risk after a call", true),
  run: async ({ accounts }, { endpoint, params, account }) => {
    const found = endpointNamed(endpoint);
    if (E.isLeft(found)) return found.left;
    const { spec } = found.right;
    const session = await accounts.open(account);
    const request = ready(session, build(spec, params));
    if (E.isLeft(request)) return failed(request.left, placeOf(session));
    const env = await portfolioOf(session);
    if (E.isLeft(env)) return failed(env.left, placeOf(session));
    const thought = await thoughtThrough(session, request.right);
    if (E.isLeft(thought)) return done({ ...placeOf(session), uniMmr: thought.left });
    const { before: { portfolio, terms }, after } = thought.right;
    return done({
      ...placeOf(session),
      now: inShort(standing(portfolio, terms)),
      then: inShort(standing(after.portfolio, after.terms)),
      untilLiquidation: roomsOf(after),
      note: noteOf(thought.right),
    });
  },
});
