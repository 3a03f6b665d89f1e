/** Parts of the overview that one looks at alone: balances, positions, open orders. */
import type { Environment, Failure } from "../../../mod.ts";
import * as E from "../../../lib/either.ts";
import { type Overview, readOverview } from "../../../overview/mod.ts";

export { openOrders, openPositions } from "../../../overview/mod.ts";

/** What the account holds, and how safe it is. */
export type AccountBalances = Pick<Overview, "risk" | "balances">;

const part = async <A>(
  env: Environment,
  of: (overview: Overview) => A,
): Promise<E.Either<Failure, A>> => {
  const overview = await readOverview(env);
  return E.isLeft(overview) ? overview : E.right(of(overview.right));
};

/** Open positions; a part that could not be read says so. */
export const readPositions = (
  env: Environment,
): Promise<E.Either<Failure, Overview["positions"]>> => part(env, ({ positions }) => positions);

/** Open orders of every kind; a part that could not be read says so. */
export const readOrders = (env: Environment): Promise<E.Either<Failure, Overview["orders"]>> =>
  part(env, ({ orders }) => orders);

/** Reads {@link AccountBalances}. */
export const readBalances = (env: Environment): Promise<E.Either<Failure, AccountBalances>> =>
  part(env, ({ risk, balances }) => ({ risk, balances }));
