/** What a position of a contract is worth, and what it has gained. */
import { over, times, type Units } from "../lib/decimal.ts";
import type { ContractTerms, Terms } from "./market.ts";
import type { Held, Position } from "./portfolio.ts";

/** Value of an amount at a price, in the margin asset and with the amount's sign. */
export const contractValue = (
  { contractSize }: Pick<ContractTerms, "contractSize">,
  amount: Units,
  price: Units,
): Units => contractSize === 0n ? times(amount, price) : over(times(amount, contractSize), price);

/** Profit from cost and value: COIN-M contracts gain when their value in coins falls. */
export const profitOf = (
  { contractSize }: Pick<ContractTerms, "contractSize">,
  cost: Units,
  value: Units,
): Units => contractSize === 0n ? value - cost : cost - value;

/** Profit of a position at the contract's mark price, in the margin asset. */
export const unrealised = (
  contract: Pick<ContractTerms, "contractSize" | "markPrice">,
  { amount, cost }: Pick<Position, "amount" | "cost">,
): Units => profitOf(contract, cost, contractValue(contract, amount, contract.markPrice));

/** Unrealised profit of positions in an asset. */
export const profitIn = (
  { positions }: Held,
  contracts: Terms["um"],
  asset: string,
): Units =>
  Object.values(positions).reduce((sum, position) => {
    const contract = contracts[position.symbol];
    return contract?.marginAsset === asset ? sum + unrealised(contract, position) : sum;
  }, 0n);
