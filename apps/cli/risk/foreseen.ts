/**
 * What a request would do to uniMMR, calculated from the account's own answers: nothing is sent for
 * it.
 */
import { getAllCrossMarginPairs } from "../../../endpoints/margin/mod.ts";
import { accountInformation } from "../../../endpoints/portfolio/mod.ts";
import { fixed } from "../../../lib/decimal.ts";
import * as E from "../../../lib/either.ts";
import { type Request, send } from "../../../mod.ts";
import { type Asks, riskAnswers } from "../../../overview/mod.ts";
import {
  type AccountAndTerms,
  type AccountAnswers,
  agrees,
  type Committed,
  type Missing,
  ofAnswersWithOrders,
  reportedRisk,
  solvencyOf,
  type Units,
} from "../../../risk/mod.ts";
import type { Session } from "../calling/session.ts";
import { reader, type Sender, uniMmrOf } from "../calling/reads.ts";
import { type Pair, thoughtOf } from "./ends.ts";
import { type Planned, plannedOf } from "./planned.ts";
import { uniMmrIn, withRestingFilled } from "./resting.ts";

/** The account's uniMMR around a request. */
export interface Effect {
  /** Before it, or `null` if nobody knows. Decimal text. */
  readonly now: string | null;
  /** After it, or `unknown`; absent if the request fails. */
  readonly after?: string | null;
  /**
   * The least that may come of it, where that is less: an order that fills when prices have moved, a part of a list.
   * Under a policy with `minUniMmr` the orders that rest have filled too, those that leave less.
   */
  readonly worst?: string;
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
  const traded = "symbol" in planned ? planned.symbol : undefined;
  const contract = product === "um" || product === "cm"
    ? { kind: product, symbol: planned.symbol }
    : product === "money"
    ? planned.contract
    : undefined;
  const pairs = traded !== undefined && (product === "margin" || product === "list")
    ? await read("margin", getAllCrossMarginPairs({ symbol: traded }))
    : undefined;
  const pair = pairs?.find((each) => each.symbol === traded);
  const asset = product === "money" ? planned.asset : undefined;
  const { answers } = await riskAnswers(asksOf(session), {
    // They weigh 80, and hold initial margin, which uniMMR does not depend on; but they may fill.
    orders: session.policy().minUniMmr !== undefined,
    also: {
      um: contract?.kind === "um" ? [contract.symbol] : [],
      cm: contract?.kind === "cm" ? [contract.symbol] : [],
      assets: pair ? [pair.base, pair.quote] : asset ? [asset] : [],
    },
  });
  return { answers: { ...answers, account }, pair };
};

const inWords = (missing: readonly Missing[]): readonly string[] =>
  missing.map(({ needs, of, from }) => `${needs} of ${of} (${from})`);

const LACKING = "the exchange's answers do not tell all that it depends on";

/** The account before a request and after it, and what an order was taken to fill at. */
export interface Before {
  /** uniMMR as the exchange says. */
  readonly now: string;
  readonly before: AccountAndTerms<Committed>;
  /** Of a list: the worst of what may come of it. */
  readonly after: AccountAndTerms<Committed>;
  /** The least uniMMR of all that may come of it. */
  readonly worst: Units;
  readonly at: Units | undefined;
  readonly isList: boolean;
}

/** Thinks a request through on the account's own answers; on the left why that cannot be done. */
export const thoughtThrough = async (
  session: Session,
  request: Request<unknown>,
): Promise<E.Either<Effect, Before>> => {
  const read = reader(session);
  const found = plannedOf(request);
  if (E.isLeft(found)) return E.left(unknown(await uniMmrOf(session) ?? null, found.left));
  const planned = found.right;
  const account = await read("portfolio", accountInformation());
  if (!account) {
    const now = await uniMmrOf(session) ?? null;
    return E.left(unknown(now, LACKING, ["account (accountInformation)"]));
  }
  const now = account.uniMMR;
  const { answers, pair } = await answersFor(session, read, planned, account);
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
  const thought = thoughtOf(snapshot.right, planned, pair);
  if (!thought) return E.left(unknown(now, "how much it trades of what is not known"));
  const ends: AccountAndTerms<Committed>[] = [];
  for (const end of [thought.end, ...thought.others]) {
    if (E.isLeft(end)) return E.left(unknown(now, LACKING, inWords(end.left)));
    ends.push(end.right);
  }
  const least = (all: typeof ends): AccountAndTerms<Committed> =>
    all.reduce((least, end) => uniMmrIn(end) < uniMmrIn(least) ? end : least);
  const filled: AccountAndTerms<Committed>[] = [];
  for (const end of ends) {
    const all = withRestingFilled(end, answers, request);
    if (E.isLeft(all)) return E.left(unknown(now, LACKING, inWords(all.left)));
    filled.push(all.right);
  }
  const worst = least(ends);
  const isList = planned.product === "list";
  return E.right({
    now,
    before: snapshot.right,
    after: isList ? worst : ends[0] ?? worst,
    worst: uniMmrIn(least([worst, ...filled])),
    at: thought.at,
    isList,
  });
};

/** What an order was taken to fill at, in words. */
export const noteOf = ({ at, isList }: Pick<Before, "at" | "isList">): string =>
  isList
    ? "Calculated from the account's own answers: the worst of what may fill of the list, fees left out, and with all prices as they are"
    : at === undefined
    ? "Calculated from the account's own answers, with all prices as they are"
    : `Calculated from the account's own answers: once the order has filled whole at ${
      fixed(at)
    }, fees left out, and with all other prices as they are`;

/** Settings that leave uniMMR as it is: nothing has to be read for them. */
const isStill = (request: Request<unknown>): boolean => {
  const planned = plannedOf(request);
  return E.isRight(planned) &&
    (planned.right.product === "nothing" ||
      (planned.right.product === "money" && planned.right.change.does === "leverage"));
};

/** uniMMR before a request and after it, as far as the account's own answers show. */
export const foreseen = async (session: Session, request: Request<unknown>): Promise<Effect> => {
  if (isStill(request)) {
    const now = await uniMmrOf(session) ?? null;
    return { now, after: now, note: "This leaves uniMMR as it is" };
  }
  const thought = await thoughtThrough(session, request);
  if (E.isLeft(thought)) return thought.left;
  const { now, after, worst } = thought.right;
  const uniMMR = uniMmrIn(after);
  return {
    now,
    after: fixed(uniMMR),
    ...(worst < uniMMR && { worst: fixed(worst) }),
    note: noteOf(thought.right),
  };
};
