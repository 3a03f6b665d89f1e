/**
 * What an order would do to uniMMR, calculated from the account's own answers: nothing is sent for
 * it.
 */
import { getAllCrossMarginPairs } from "../../../endpoints/margin/mod.ts";
import { accountInformation } from "../../../endpoints/portfolio/mod.ts";
import { fixed, over, times } from "../../../lib/decimal.ts";
import * as E from "../../../lib/either.ts";
import { type Request, send } from "../../../mod.ts";
import { type Asks, riskAnswers } from "../../../overview/mod.ts";
import {
  type AccountAndTerms,
  type AccountAnswers,
  afterChange,
  afterSwap,
  agrees,
  type Committed,
  type Missing,
  ofAnswersWithOrders,
  type Portfolio,
  reportedRisk,
  solvencyOf,
  type Units,
} from "../../../risk/mod.ts";
import type { Session } from "../calling/session.ts";
import { reader, type Sender, uniMmrOf } from "../calling/reads.ts";
import { type Planned, plannedOf, type PlannedOrder } from "./planned.ts";

/** The account's uniMMR around a request. */
export interface Effect {
  /** Before it, or `null` if nobody knows. Decimal text. */
  readonly now: string | null;
  /** After it, or `unknown`; absent if the request fails. */
  readonly after?: string | null;
  /** What is missing, and where it would come from. */
  readonly missing?: readonly string[];
  /** What the figures are, or why one is missing. */
  readonly note: string;
}

const UNKNOWN = "unknown";

const unknown = (now: string | null, why: string, missing: readonly string[] = []): Effect => ({
  now,
  after: UNKNOWN,
  ...(missing.length > 0 && { missing }),
  note: `What uniMMR will be is not known before it is sent: ${why}`,
});

interface Pair {
  readonly base: string;
  readonly quote: string;
}

interface Answers {
  readonly answers: AccountAnswers;
  /** What an order of margin trades. */
  readonly pair: Pair | undefined;
}

/** Sends each read to the environment of its family. */
export const asksOf = ({ envOf }: Session): Asks => async (request) => {
  if (E.isLeft(request)) return request;
  const env = envOf(request.right.spec.family);
  return E.isLeft(env) ? env : await send(request)(env.right)();
};

/** Reads all that the account's uniMMR is calculated from, and what the order's contract is. */
const answersFor = async (
  session: Session,
  read: Sender,
  planned: Planned,
  account: AccountAnswers["account"],
): Promise<Answers> => {
  const { product } = planned;
  const isMoney = product === "money";
  const symbols = isMoney ? [] : [planned.symbol];
  const pairs = product === "margin"
    ? await read("margin", getAllCrossMarginPairs({ symbol: planned.symbol }))
    : undefined;
  const pair = isMoney ? undefined : pairs?.find((each) => each.symbol === planned.symbol);
  const { answers } = await riskAnswers(asksOf(session), {
    // They hold initial margin, which uniMMR does not depend on.
    orders: false,
    also: {
      um: product === "um" ? symbols : [],
      cm: product === "cm" ? symbols : [],
      assets: pair ? [pair.base, pair.quote] : isMoney && planned.asset ? [planned.asset] : [],
    },
  });
  return { answers: { ...answers, account }, pair };
};

/** The account once the order has filled, and what it was taken to fill at. */
interface Thought {
  readonly portfolio: E.Either<readonly Missing[], Portfolio<Committed>>;
  /** `undefined` where nothing fills. */
  readonly at: Units | undefined;
}

/** In hedge mode an amended order is thought to open: that is the worse of the two. */
const sideOf = ({ positionSide, side, amends }: PlannedOrder, { positions }: Committed) =>
  amends && Object.values(positions).some((held) => held.positionSide !== "BOTH")
    ? side === "BUY" ? "LONG" : "SHORT"
    : positionSide;

const filledFutures = (
  { portfolio, terms }: AccountAndTerms<Committed>,
  order: PlannedOrder,
  kind: "um" | "cm",
): Thought | undefined => {
  const { symbol, side, reduceOnly, quantity } = order;
  const positionSide = sideOf(order, portfolio[kind]);
  const at = order.price ?? terms[kind][symbol]?.markPrice ?? 0n;
  if (quantity === undefined) return undefined;
  const fill = { kind, symbol, side, positionSide, reduceOnly, quantity, price: at };
  const made = afterChange(portfolio, terms, { does: "fill", ...fill });
  return { at, portfolio: E.isLeft(made) ? made : E.right(made.right.portfolio) };
};

const filledMargin = (
  { portfolio, terms }: AccountAndTerms<Committed>,
  { side, price, quantity, quoteQuantity }: PlannedOrder,
  { base, quote }: Pair,
): Thought | undefined => {
  const at = price ?? over(terms.assets[base]?.price ?? 0n, terms.assets[quote]?.price ?? 0n);
  const amount = quantity ?? (quoteQuantity === undefined ? undefined : over(quoteQuantity, at));
  if (amount === undefined) return undefined;
  const [bases, quotes] = [
    { asset: base, amount },
    { asset: quote, amount: quoteQuantity ?? times(amount, at) },
  ];
  const [gives, gets] = side === "BUY" ? [quotes, bases] : [bases, quotes];
  return { at, portfolio: afterSwap(portfolio, terms, gives, gets) };
};

const moved = (
  { portfolio, terms }: AccountAndTerms<Committed>,
  planned: Extract<Planned, { readonly product: "money" }>,
): Thought => {
  const made = afterChange(portfolio, terms, planned.change);
  return { at: undefined, portfolio: E.isLeft(made) ? made : E.right(made.right.portfolio) };
};

const inWords = (missing: readonly Missing[]): readonly string[] =>
  missing.map(({ needs, of, from }) => `${needs} of ${of} (${from})`);

const LACKING = "the exchange's answers do not tell all that it depends on";

/** The account before a request and after it, and what an order was taken to fill at. */
export interface Before {
  /** uniMMR as the exchange says. */
  readonly now: string;
  readonly before: AccountAndTerms<Committed>;
  readonly after: Portfolio<Committed>;
  readonly at: Units | undefined;
}

/** Thinks a request through on the account's own answers; on the left why that cannot be done. */
export const thoughtThrough = async (
  session: Session,
  request: Request<unknown>,
): Promise<E.Either<Effect, Before>> => {
  const read = reader(session);
  const planned = plannedOf(request);
  if (E.isLeft(planned)) return E.left(unknown(await uniMmrOf(session) ?? null, planned.left));
  const order = planned.right;
  const account = await read("portfolio", accountInformation());
  if (!account) {
    const now = await uniMmrOf(session) ?? null;
    return E.left(unknown(now, LACKING, ["account (accountInformation)"]));
  }
  const now = account.uniMMR;
  const { answers, pair } = await answersFor(session, read, order, account);
  const snapshot = ofAnswersWithOrders(answers);
  if (E.isLeft(snapshot)) return E.left(unknown(now, LACKING, inWords(snapshot.left)));
  const { terms, portfolio } = snapshot.right;
  const own = solvencyOf(portfolio, terms);
  if (!agrees(own, reportedRisk(account))) {
    return E.left(unknown(
      now,
      `calculated from the same answers uniMMR is ${
        fixed(own.uniMMR)
      } now, so the account holds something that the calculation does not cover`,
    ));
  }
  const thought = order.product === "money"
    ? moved(snapshot.right, order)
    : order.product !== "margin"
    ? filledFutures(snapshot.right, order, order.product)
    : pair && filledMargin(snapshot.right, order, pair);
  if (!thought) return E.left(unknown(now, "how much it trades of what is not known"));
  const { portfolio: after, at } = thought;
  return E.isLeft(after)
    ? E.left(unknown(now, LACKING, inWords(after.left)))
    : E.right({ now, before: snapshot.right, after: after.right, at });
};

/** What an order was taken to fill at, in words. */
export const noteOf = ({ at }: Pick<Before, "at">): string =>
  at === undefined
    ? "Calculated from the account's own answers, with all prices as they are"
    : `Calculated from the account's own answers: once the order has filled whole at ${
      fixed(at)
    }, fees left out, and with all other prices as they are`;

/** uniMMR before a request and after it, as far as the account's own answers show. */
export const foreseen = async (session: Session, request: Request<unknown>): Promise<Effect> => {
  const thought = await thoughtThrough(session, request);
  if (E.isLeft(thought)) return thought.left;
  const { now, before, after } = thought.right;
  return {
    now,
    after: fixed(solvencyOf(after, before.terms).uniMMR),
    note: noteOf(thought.right),
  };
};
