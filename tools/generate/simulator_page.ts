/** `docs/simulator.md` as text. Pure: what is simulated in, Markdown out. */
import type { Family } from "../../lib/endpoint.ts";
import type { EndpointFidelity, Fidelity } from "../../simulator/exchange/fidelity.ts";

const titles: Readonly<Record<Family, string>> = {
  portfolio: "Portfolio Margin",
  portfolio_pro: "Portfolio Margin Pro",
  margin: "Margin",
  usdm_market: "USDⓈ-M market data",
  coinm_market: "COIN-M market data",
};

const kinds: readonly Fidelity[] = ["simulated", "absent"];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const countsOf = (rows: readonly EndpointFidelity[]): readonly string[] =>
  kinds.map((kind) => String(rows.filter(({ fidelity }) => fidelity === kind).length));

const section = (family: string, title: string, rows: readonly EndpointFidelity[]): string => {
  const own = rows.filter(({ spec }) => spec.family === family);
  return `### ${title}

${
    table(
      ["endpoint", "route", "fidelity"],
      own.map(({ spec, fidelity }) => [
        `\`${spec.name}\``,
        `\`${spec.verb} ${spec.path}\``,
        fidelity,
      ]),
    )
  }
`;
};

/** The page: what the simulator is, how it differs from the exchange, and every endpoint. */
export const simulatorPage = (rows: readonly EndpointFidelity[]): string =>
  `# Simulator

A Portfolio Margin account in memory, because the exchange has no testnet for one. Made from the catalog
and the simulator's routes by \`npm run update\`; \`npm test\` fails where it is stale.

- **simulated**: the answer follows from the state of the world, and calls change it.
- **absent**: the call is checked as any other, and then refused with status 501 and code -1020.

What is not in the catalog is a 404; on \`fapi\` and \`dapi\`, with an API key, -2015, because those hosts serve
market data alone to Portfolio Margin users.

## How it differs from the exchange

- All figures are our own: prices, fees, brackets, collateral tiers, interest, levels, funding rates. They
  look real and are not. A world can be built from your own market: \`openWorld({ market })\` takes what
  \`readMarket\` makes of decimal text, and \`marketOf\` of the exchange's answers.
- There is one account, and nobody else trades. A futures order that reaches the last price is filled whole at the
  last price; it moves no price, and a book that shows less does not stop it.
- Time and prices stand still until they are moved. The same world and request give the same bytes.
- The order book is made up around the last price, a tick apart, besides the account's own open futures orders,
  which stand in it.
- Trades, candles and tickers are made up around the last price and agree with each other: candles hold
  exactly the trades within them, and long candles hold the short ones. When the last price is set, what
  came before is made up anew around it. The account's own trades are not among them.
- Values of candles (\`quoteVolume\` and the like) are reckoned with the price at the middle of the candle.
- Past funding and interest rates are the ones that the market has now; ratios and open interest
  are made up; nothing has been delivered, and no contract is on a stock, a commodity or a composite index.
- Last, mark and index price of a contract are three figures; whoever sets one does not move the others
  unless the name that was set covers them.
- Links to files lead nowhere.
- There are no transfers to isolated margin: an isolated account is made when it is first enabled, holds
  nothing and owes nothing. Orders and loans that ask for isolated margin are refused: with -3003 where the account
  is not enabled, else because there is nothing to pay with.
- A special key opens the Margin family alone. Its addresses and its isolated pair are kept and not enforced,
  and whoever asks gets one.
- Manual liquidation cancels the margin orders and pays at index prices; what cross margin does not
  cover, the account owes from then on as liquidation loan. Forced liquidation leaves
  nothing but the bankruptcy loan of Portfolio Margin Pro.
- Open loss is our reading, because the exchange tells no formula. It is what each open order of cross margin
  would cost of collateral if the rest of it filled at its price (a stop without a price: at its stop price): what it
  gives away less what it gets, each at its index price times the collateral rate of its first tier, and nothing
  where that is a gain. The first tier alone keeps the figure the sum of its orders. Fees are left out; a list
  counts as its worst open leg, and an order that waits for another one of its list not at all.
  The loss is kept in the asset given away. Adjusted equity is equity less open loss at index prices; it is
  what \`accountEquity\` shows and what uniMMR, status and all checks go by, while \`actualEquity\` leaves it out.
  Margin orders are not refused for the loss that they add. \`openOrderLoss\` tells, as amounts
  below zero, the assets whose open loss changed. Only accounts of type \`PM_2\`, as the simulated one is
  at first, have open loss: Portfolio Margin Pro (\`PM_1\`, \`PM_3\`) has none.
- The quotas of BNB transfers (10 in any 10 minutes; 2 for Portfolio Margin Pro), of automatic collections (500 in
  any hour), of switching automatic repayment (20 in any day), of exchanging small debts (once in 6 hours), of setting the leverage of cross
  margin (once in a minute) and of downloads (10 of orders, 5 of trades, 5 of
  income in any 30 days) refuse with
  -1003 and 429, because no code of their own is documented; refused calls do not count.
- A reduce-only order is cut down to the position, and other reduce-only orders beside it do not count. An order
  with \`closePosition\` waits on when its position is gone: the time in force that would end it, \`GTE_GTC\`, is
  not among those of Portfolio Margin.
- Any number of orders may be open on a contract; of those that wait for a price, 200 of each kind of futures.
- In \`ACCOUNT_UPDATE\` the break-even price is 0 and the account alias empty. Interest on negative futures balances
  is told as \`ADJUSTMENT\`, transfers as \`ASSET_TRANSFER\`. Interest on margin loans is not told.
- Nothing is told of order lists as such, and the events are handed to the caller: no WebSocket carries them.
- A limit order fills whole or not at all. A margin order with a trailing delta shows the price at which it
  would be set off as its stop price.
- A server does not start with a state file that another one on this machine has. The empty \`.lock\` beside the
  file stays; the lock itself ends with the server, however that ends.

## Endpoints

${
    table(
      ["family", ...kinds],
      Object.entries(titles).map(([family, title]) => [
        title,
        ...countsOf(rows.filter(({ spec }) => spec.family === family)),
      ]),
    )
  }

${Object.entries(titles).map(([family, title]) => section(family, title, rows)).join("\n")}`;
