/** What a request moves is worth, for the person who is asked to write CONFIRM. */
import { notionalOf } from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import { fixed, signOf, unitsOf } from "../../../lib/decimal.ts";
import type { Request } from "../../../mod.ts";
import { inWords } from "../wording/sentence.ts";
import { unitValuesFor } from "./policy_facts.ts";
import { reader } from "./reads.ts";
import type { Session } from "./session.ts";

/** Prices up to this age are told to a person, in ms. */
const MAX_AGE_MS = 60_000;

/** US dollars at the exchange's prices; nothing for what moves nothing, and where prices cannot be read. */
const worthOf = async (
  session: Session,
  request: Request<unknown>,
): Promise<string | undefined> => {
  const { system } = session;
  const values = await unitValuesFor(reader(session), request, system.now());
  const worth = notionalOf(request, values, system.now(), MAX_AGE_MS);
  return E.isLeft(worth) || signOf(worth.right) === 0 ? undefined : fixed(unitsOf(worth.right), 2);
};

/** What a request will do, in words, and what that is worth at the prices of now. */
export const inWordsWithWorth = async (
  session: Session,
  request: Request<unknown>,
): Promise<string> => {
  const worth = await worthOf(session, request);
  const words = inWords(request, session);
  return worth === undefined
    ? words
    : `${words}. Worth about ${worth} USD at the exchange's prices of now`;
};
