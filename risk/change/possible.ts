/** Which changes cannot be, whatever the account: their figures would be made into others without a word. */
import type { Units } from "../../lib/decimal.ts";
import type { Terms } from "../market.ts";
import type { Change } from "./change.ts";

const refuse = (does: Change["does"], why: string): never => {
  throw new TypeError(`Cannot think this ${does} through: ${why}`);
};

type Named = Readonly<Record<string, Units | undefined>>;

/** The first figure that is below zero, or no amount. */
const belowZero = (figures: Named): string | undefined =>
  Object.keys(figures).find((name) => {
    const figure = figures[name];
    return figure !== undefined && !(typeof figure === "bigint" && figure >= 0n);
  });

const figuresOf = (change: Change): Named => {
  switch (change.does) {
    case "fill":
    case "rest":
    case "cancel":
      return { quantity: change.quantity, price: change.price };
    case "amend":
      return {
        ...{ "from.quantity": change.from.quantity, "from.price": change.from.price },
        ...{ "to.quantity": change.to.quantity, "to.price": change.to.price },
      };
    case "swap":
      return { "gives.amount": change.gives.amount, "gets.amount": change.gets.amount };
    case "loan":
      return { amount: change.amount, daily: change.daily };
    case "repay":
    case "transfer":
      return { amount: change.amount };
    default:
      return {};
  }
};

/**
 * Refuses a change that cannot be.
 *
 * @throws TypeError if an amount is below zero, a fill has no price, or a leverage is no whole number from 1
 */
export const checkChange = (terms: Terms, change: Change): void => {
  const wrong = belowZero(figuresOf(change));
  if (wrong !== undefined) refuse(change.does, `${wrong} must be an amount, zero or more`);
  // Without its contract there may be no price either; then the contract is what is missing.
  if (change.does === "fill" && change.price === 0n && terms[change.kind][change.symbol]) {
    refuse(change.does, "price must be above zero");
  }
  if (change.does === "leverage" && !(Number.isInteger(change.leverage) && change.leverage >= 1)) {
    refuse(change.does, "leverage must be a whole number, 1 or more");
  }
};
