/** Everything that clients of others call first and the library's catalog does not have. */
import { access } from "./access.ts";
import type { Beside } from "./endpoint.ts";
import { spotBook } from "./spot_book.ts";
import { spotInformation } from "./spot_info.ts";
import { spotPrices } from "./spot_prices.ts";
import { wallets } from "./wallet.ts";

/** Endpoints beside the catalog. */
export const besides = (): readonly Beside[] => [
  ...spotInformation(),
  ...spotBook(),
  ...spotPrices(),
  ...wallets(),
  ...access(),
];
