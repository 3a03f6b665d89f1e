/** Answers of the simulated exchange about its account, asked for and read as a program would. */
import assert from "node:assert/strict";
import {
  accountBalance,
  accountInformation,
  cmNotionalAndLeverageBrackets,
  coinmExchangeInformation,
  getCmAccountDetail,
  getPortfolioMarginAssetLeverage,
  getPortfolioMarginProAccountInfo,
  portfolioMarginCollateralRate,
  portfolioMarginProTieredCollateralRate,
  queryAllCurrentCmOpenOrders,
  queryAllCurrentUmOpenOrders,
  queryCmPositionInformation,
  queryPortfolioMarginAssetIndexPrice,
  queryUmPositionInformation,
  send,
  type Sendable,
  umFuturesSymbolConfiguration,
  umNotionalAndLeverageBrackets,
  usdmExchangeInformation,
} from "../../mod.ts";
import { type AccountAnswers, kindOf } from "../../risk/mod.ts";
import { simulatedEnvironment, type World, worldRef } from "../../simulator/mod.ts";

/** Everything that was answered, what the exchange itself calculates among it. */
export interface Answered {
  readonly answers: AccountAnswers;
  readonly account: {
    readonly uniMMR: string;
    readonly accountEquity: string;
    readonly actualEquity: string;
    readonly accountInitialMargin: string;
    readonly accountMaintMargin: string;
    readonly accountStatus: string;
    readonly totalAvailableBalance: string;
    readonly virtualMaxWithdrawAmount: string;
    readonly totalMarginOpenLoss: string;
  };
}

/** Reads all that there is to know of a world's account. */
export const answered = async (world: World): Promise<Answered> => {
  const env = simulatedEnvironment(worldRef(world));
  const ask = async <A>(what: Sendable<A>): Promise<A> => {
    const answer = await send(what)(env)();
    return answer._tag === "Right" ? answer.right : assert.fail(answer.left.message);
  };
  const account = await ask(accountInformation());
  const pro = await ask(getPortfolioMarginProAccountInfo());
  return {
    account,
    answers: {
      kind: kindOf(pro.accountType) ?? assert.fail(pro.accountType),
      account,
      balances: await ask(accountBalance()),
      um: {
        positions: await ask(queryUmPositionInformation()),
        brackets: await ask(umNotionalAndLeverageBrackets()),
        exchangeInfo: await ask(usdmExchangeInformation()),
        orders: await ask(queryAllCurrentUmOpenOrders()),
        leverages: await ask(umFuturesSymbolConfiguration()),
      },
      cm: {
        positions: await ask(queryCmPositionInformation()),
        brackets: await ask(cmNotionalAndLeverageBrackets()),
        exchangeInfo: await ask(coinmExchangeInformation()),
        orders: await ask(queryAllCurrentCmOpenOrders()),
        leverages: (await ask(getCmAccountDetail())).positions,
      },
      indexPrices: await ask(queryPortfolioMarginAssetIndexPrice()),
      rates: await ask(portfolioMarginCollateralRate()),
      tiers: await ask(portfolioMarginProTieredCollateralRate()),
      leverages: await ask(getPortfolioMarginAssetLeverage()),
    },
  };
};
