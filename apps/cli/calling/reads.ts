/** Reads for the program itself: what fails gives nothing, and who needs it refuses by itself. */
import { accountInformation } from "../../../endpoints/portfolio/mod.ts";
import { getPortfolioMarginProAccountInfo } from "../../../endpoints/portfolio_pro/mod.ts";
import * as E from "../../../lib/either.ts";
import { type Family, send, type Sendable } from "../../../mod.ts";
import type { Session } from "./session.ts";

/** Sends a read to the endpoint of a family; gives nothing if that fails. */
export type Sender = <A>(family: Family, sendable: Sendable<A>) => Promise<A | undefined>;

/** Reads, or gives nothing: a limit that needs what is missing refuses by itself. */
export const reader = ({ envOf }: Session): Sender => async (family, sendable) => {
  const env = envOf(family);
  if (E.isLeft(env)) return undefined;
  const answer = await send(sendable)(env.right)();
  return E.isRight(answer) ? answer.right : undefined;
};

/** The account's uniMMR, of whichever Portfolio Margin it has. */
export const uniMmrOf = async (session: Session): Promise<string | undefined> => {
  const env = session.envOf("portfolio");
  if (E.isLeft(env)) return undefined;
  const retail = await send(accountInformation())(env.right)();
  if (E.isRight(retail)) return retail.right.uniMMR;
  // Only who is refused may have the other one; an answer that cannot be read is no reason to ask it.
  if (retail.left._tag !== "Refused") return undefined;
  const pro = await reader(session)("portfolio_pro", getPortfolioMarginProAccountInfo());
  return pro?.uniMMR;
};
