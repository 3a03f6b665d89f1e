/** `docs/simulator.md` as text. Pure: what is simulated in, Markdown out. */
import type { Family } from "../../lib/endpoint.ts";
import { besidePart, switchesPart } from "./simulator_beside.ts";
import { simulatorSockets } from "./simulator_sockets.ts";
import { table } from "./table.ts";
import { trustPart } from "./simulator_trust.ts";
import type { EndpointFidelity, Fidelity } from "../../simulator/exchange/fidelity.ts";

const titles: Readonly<Record<Family, string>> = {
  portfolio: "Portfolio Margin",
  portfolio_pro: "Portfolio Margin Pro",
  margin: "Margin",
  usdm_market: "USDⓈ-M market data",
  coinm_market: "COIN-M market data",
};

const kinds: readonly Fidelity[] = ["simulated", "absent"];

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
        spec.retired ? `${fidelity} (retired)` : fidelity,
      ]),
    )
  }
`;
};

/** What the server prints of its flags, from the source of its options. */
export const usageIn = (source: string): string => {
  const text = /`(Usage: [^`]*)`;/.exec(source)?.[1];
  if (text === undefined) throw new Error("The simulator's options have no usage");
  return text.replace("${program}", "unimargin simulator");
};

/**
 * The page: what the simulator is, how it differs from the exchange, and every endpoint.
 *
 * @param usage what the server prints of its flags
 */
export const simulatorPage = (rows: readonly EndpointFidelity[], usage: string): string =>
  `# Simulator

A Portfolio Margin account in memory, because the exchange has no testnet for one. Made from the catalog and
the simulator's routes by \`npm run update\`; \`npm test\` fails if it is stale.

- **simulated**: the answer follows from the state of the world, and calls change it.
- **absent**: the call is checked like any other, and then refused with status 501 and code -1020.
- **(retired)**: the exchange has retired the route. It is a 404, as there, until the switch \`retired\` is on.

What is neither below nor beside the library's endpoints is a 404; on \`fapi\` and \`dapi\`, with an API key, -2015, because those hosts
serve only market data to Portfolio Margin users.

${trustPart()}
## How it differs from the exchange

- All figures are made up: prices, fees, brackets, collateral rates, interest, levels, funding rates. They
  look real but are not. A world can use your own market: \`openWorld({ market })\` takes the result of
  \`readMarket\` (from decimal text) or of \`marketOf\` (from the exchange's answers).
- There is one account until you open more. What others offer and trade follows from rules, not from the
  accounts: see the book below.
- Time and prices change only when you change them. The same world and request give the same bytes.
- Values of candles (\`quoteVolume\` and the like) are computed from the price at the middle of the candle.
- Past interest rates equal the current ones; past fundings have the rate and the mark price of their time, if
  a scenario changed the rate. Ratios and open interest are made up; nothing has been delivered, and no contract has a stock, a commodity or a composite index as underlying.
- Last, mark and index price of a contract are three figures; setting one does not move the others, unless
  the name covers them.
- Links to files do not work.
- There are no transfers to isolated margin: an isolated account is created when it is first enabled, and
  stays empty. Orders and loans with isolated margin are refused: with -3003 if the account is not enabled,
  else because its balance is zero.
- A special key works only for the Margin family. Its addresses and its isolated pair are stored but not
  enforced, and any account can create one.
- Manual liquidation cancels the margin orders and pays at index prices; the account then owes the rest as
  liquidation loan. Forced liquidation leaves only the bankruptcy loan of Portfolio Margin Pro.
- The quotas of BNB transfers (10 in any 10 minutes; 2 for Portfolio Margin Pro), of automatic collections (500 in
  any hour), of switching automatic repayment (20 in any day), of exchanging small debts (once in 6 hours), of setting the leverage of cross
  margin (once in a minute) and of downloads (10 of orders, 5 of trades, 5 of
  income in any 30 days) refuse with
  -1003 and 429, because no code of their own is documented; refused calls do not count.
- A reduce-only order is cut to the position, and other reduce-only orders beside it do not count. A USDⓈ-M
  algo order with \`closePosition\` and no \`timeInForce\` is \`GTE_GTC\`, as the exchange's refusals of it say: it
  needs a position (-4509), has no second of its kind beside it (-4130) and ends with the position. With another
  \`timeInForce\`, and on COIN-M, it keeps waiting when its position is closed.
- Of orders, trades and records each account keeps the newest 10,000, of movements of money 40,000, and 1,000
  more at times. Open orders stay; an order that ended stays until 10,000 were placed after its end.
- A contract takes as many open orders (-2025) and waiting orders (-4045) as its filters in \`exchangeInfo\` say,
  and market orders besides; all contracts of a kind together take 200 waiting orders.
- In \`ACCOUNT_UPDATE\` the break-even price is 0 and the account alias empty. Interest on negative futures
  balances is reported as \`ADJUSTMENT\`, transfers as \`ASSET_TRANSFER\`. Interest on margin loans is not
  reported.
- Portfolio Margin documents no event of order lists: \`listStatus\` comes on the margin trade stream alone.
- A margin order with a trailing delta shows its current trigger price as stop price. The hidden part of an
  iceberg order is in the queue with the rest, and shown.
- A server does not start with a state file that another server on the same system uses. The empty \`.lock\`
  file next to it stays; the lock itself ends with the server.

${simulatorSockets}

## Risk and interest

Equity, margins and uniMMR come from \`risk/\`, which programs can use too. What the exchange has published is
followed, and tested with its own figures:

- Collateral: Portfolio Margin (\`PM_2\`) has one rate for each asset, Portfolio Margin Pro (\`PM_1\`,
  \`PM_3\`) tiers by value in USD. What is owed counts whole.
- Initial margin: Portfolio Margin only. Of the orders on a position only the worse side counts, together with
  the position. A market order needs what the book asks for it, level by level.
- Loans: interest each full hour, of the first hour when the loan is taken (\`ON_BORROW\`), each charge rounded
  up to 8 places.
- Balances below zero: interest once a day at 00:00 UTC, where all wallets of an asset together are below zero
  by more than the account's threshold. With automatic repayment cross margin covers futures wallets below
  zero twice in the two hours before, in the same asset.
- Portfolio Margin Pro lends and lets go what 1.2 times the maintenance margin leaves free; an asset that
  counts nothing may leave whole. Its liquidation runs to its end. In Portfolio Margin it first cancels the
  orders of cross margin, and stops as soon as uniMMR has recovered.
- Status: \`NORMAL\`, \`MARGIN_CALL\` up to a uniMMR of 1.5, \`REDUCE_ONLY\` up to 1.2, \`FORCE_LIQUIDATION\` up to 1.05 or
  with equity below zero. \`SUPPLY_MARGIN\` is the second reminder that the levels of 2022 had, 2.0 and 1.5: it
  comes where \`levels\` of the market has a \`supplyMargin\`, as \`levelsOf2022\` of \`risk/\` do.
- While the exchange liquidates an account, nothing can be traded. The loan of an asset with a leverage of 3, 5 or 10
  needs 10 %, 8 % or 5 % of maintenance margin.
- Where an account's position limit of a contract was raised, its leverage is at most 20.
- Over a limit \`sapi\` refuses with 429 and never bans.

What it has not published is our reading:

- Margin of orders on Portfolio Margin is that of the futures pages, without the loss of a price worse than the
  mark price. Margin orders borrow against initial margin.
- Automatic repayment is at 22:00 and 23:00 UTC. Interest on a balance below zero is taken from the USDⓈ-M wallet
  if that is below zero, else from the COIN-M wallet. Loans are not part of such a balance.
- In Portfolio Margin what is free for new positions may be withdrawn, and nothing while it is below zero.
  \`totalAvailableBalance\` shows it as it is, with its sign: equity less initial margin, as on the one page where all
  three are printed. Numbers are plain; with \`--decorated\` it has thousands commas, as on that page.
- A liquidation closes futures before it settles margin debts, what needs the most margin first. Each close costs
  the contract's \`liquidationFee\`, but no more than the account is worth.
- \`liquidationPrice\` of a position is the mark price at which the account would be liquidated if this contract
  alone moved; 0 if it never would.
- \`ACTIVE_LIQUIDATION\` is the status from the moment at which the exchange has taken the account over until it is done.
  Usually that takes no time and nobody sees it. With \`liquidationPause\` of the market, in ms, margin orders are
  cancelled at once; then each step comes after such a pause: futures orders, one position after another, debts.
- \`BANKRUPTED\` is the status as long as a bankruptcy loan is owed, which only Portfolio Margin Pro has: what is lost
  beyond an account of Portfolio Margin, the exchange bears.
- \`riskLevelChange\` is documented with \`MARGIN_CALL\`, \`REDUCE_ONLY\` and \`FORCE_LIQUIDATION\`. It comes with the other
  three as well, and never when the risk falls.
- A loan with another leverage than 3, 5 or 10 needs as much as one with the next lower of them, and below 3 10 %:
  no figure is published, and it can hardly be more.
- \`notionalCoef\` of an account, 1 unless \`notionalCoefs\` gives it one for a contract, is a factor: brackets are shown as
  those of everybody, and begin, end and are taken off at so many times the amounts shown. Maximum notional and
  maintenance margin follow. The documents call it the multiplier of an account's brackets, and do not
  say whether those shown are multiplied already; \`risk/\` reads it in the same way, and its \`reconcile\` finds by the
  exchange's own figures where they are.
- An account on SPAN is calculated like the others, because its scenarios are not published.
- Open loss is our reading, because the exchange publishes no formula. It is the collateral value that each
  open order of cross margin would cost if its rest filled at its price (a stop without a price: at its stop
  price): what it spends less what it receives, each at its index price times the collateral rate, and zero
  if that is a gain. What is spent beyond what there is, and what is received of an asset that is owed, counts at the whole
  price: each order alone, with all wallets of the asset and unrealised profit together. Fees are left out; a list counts as its worst open leg, and an order that waits for another one of its
  list does not count. The loss is kept in the asset spent. Adjusted equity is equity less open loss at
  index prices; \`accountEquity\`, uniMMR, status and all checks use it; \`actualEquity\` does not. Margin
  orders are not refused for the loss that they add. \`openOrderLoss\` reports, as negative amounts, the
  assets whose open loss changed. Only accounts of type \`PM_2\`, as the simulated one is at first, have
  open loss: Portfolio Margin Pro (\`PM_1\`, \`PM_3\`) has none.

## The book

Each contract and each margin pair has one order book. What \`depth\` and \`bookTicker\` show is what orders
fill from: the account's orders, among what others offer.

What others offer is data of the market, \`liquidity\` of a contract or pair, with our own figures if absent:

| field | usual | what it says |
| --- | --- | --- |
| \`spread\` | 1 | ticks from the best bid to the best ask |
| \`widening\` | 0 | percent of what the price moved in the last minute, by which the spread is wider |
| \`touch\` | 300000 | USD offered at the best price of a side |
| \`depth\` | 500000 | USD offered within each basis point behind it |
| \`levels\` | 5000 | prices on each side, a tick apart |
| \`noise\` | 50 | percent by which the quantity at a price may differ; always the same at the same price |
| \`quantities\` | none | quantities from the best price on, in place of \`touch\`, \`depth\`, \`levels\` and \`noise\` |
| \`refill\` | 1000 | ms until what the account took is back; it comes back evenly, at once when the price is set |
| \`flow\` | 300000 | USD that others trade at the best price of a side in a second, and at a price that is set |

- The book lies around the last price that was set. It is the best ask if the price rose to it or has not
  moved yet, and the best bid if the price fell to it.
- An order takes level by level, at the prices of the levels, with a fill and a taker's fee for each. What is
  left of a limit order rests. IOC and market orders expire with it; FOK orders are refused on futures and
  expire on margin, without a fill. GTX and \`LIMIT_MAKER\` are judged by the book, \`priceMatch\` takes its
  price from it (in a short book, the last level).
- A market order on futures takes no price beyond \`PERCENT_PRICE\` of the mark price; the rest expires.
- The account's trades move the last price that triggers look at, and not the book or other prices; in the
  next second others trade at the market's price again. A price that is set is where the market ends: what
  rested on its way has filled before.
- A resting order stands behind what others offered at its price when it came. It keeps its place until it is
  amended. Others do not leave the queue before it, and do not trade through it.
- When a price is set, resting orders that it went beyond fill, whatever their size, at their own price. At
  the price itself \`queue\` of the market decides: \`queue\` (usual) fills them once others have traded what
  stands before them, at the pace of \`flow\`; \`optimistic\` fills them whole; \`worst\` does not fill
  them. As time passes others also trade with the account's orders at the best price.
- Orders of the account meet only if one reaches the other in the book. Without self-trade prevention they
  trade with each other, each with its own fill and fee.
- Closing orders of a liquidation take the whole book; what it lacks goes at the last price that they came to.
- The first partial fill of an order in an OCO ends the other one. Orders of an OTO are placed once the
  working order has filled completely.

## Several accounts

\`openAccount(world, "bob", { kind, vipLevel, fees, thresholds, notionalCoefs, deposits, keys })\` opens another account, for another
bot. A request acts for the account of its API key; keys are HMAC secrets, or public keys of RSA or Ed25519.

- Each account has money, orders, positions, settings, histories and listen keys of its own, and its own kind
  (retail, Pro, SPAN), VIP level, fees and thresholds of negative
  balances. \`feeTier\` shows the VIP level. From VIP 1 on USDⓈ-M fees are the published ones of the level, and those of
  VIP 0 the market's. Fees of COIN-M and margin by level, and interest and limits of loans by level, are in no public text of
  the exchange: its pages ask for them when they are opened, and copies of others differ. All levels have the
  market's; give an account its own \`fees\`. Of the thresholds only that of VIP 9 for USDT, 10,000,
  is published; the others are 0 until you give them. Ids of its orders begin
  10,000,000,000 beyond those of the account before it; ids of trades count within each account.
- There is one market, one past and one book for each symbol. An order fills against the orders of all
  accounts, each with its own fill, fee and events; both fills are one public trade. Self-trade prevention
  looks at orders of one account only.
- Order counts, UID weight and quotas count for each account; request weight and bans, which go by IP, for
  all together.
- A world is seen by one account: its parts, \`balance\` and \`riskOf\` are that account's.
  \`seenBy(world, "bob")\` shows another one. A step leaves it as it was seen.
- \`onEvents\` gets the account of the events. In what \`step\`, \`advance\` and \`movePrices\` return, \`accounts\`
  has the account of each event.

## The past

The past stays as it was. Every change of a last, mark or index price is kept, and so is every trade of the
account; trades, candles, tickers and the mark prices of past fundings are read from that. A candle that is
over never changes.

- Since the world began, public trades are: one of others in each second, at the price as it was; a small one
  at each new price; and the account's own, each once. Sizes of others' trades are made up. Ids have no gaps.
- Trades, candles and tickers agree with each other: candles hold exactly the trades within them, and long
  candles hold the short ones. An aggregate trade is one trade.
- A call with \`startTime\` gives the first candles from there on, but of COIN-M the latest of the span,
  which is 200 days at most.
- Before the world began, prices are made up, and lead to the prices that it began with.
- The newest 8192 changes of a price are kept one by one, of older ones the first, the highest, the lowest and
  the last of each minute. Candles stay exact, but single trades of that time are no longer all listed. Beyond
  65536, it is those of each hour for the older half: candles of an hour and more stay exact.
- \`walk\` makes prices up: assets move together, in waves of volatility, contracts a little off their index.
  The server plays them with \`--seed\`, with spreads that widen by a tenth of a minute's move.
- \`--prices FILE\` of the server plays a file, and \`readPriceFile\` reads one: CSV with a line of names, or
  JSON lines, with \`time\` in ms, \`symbol\` (any name that \`setPrices\` takes, as in \`BTC\` or
  \`BTCUSDT:mark\`), and \`price\` or \`open\`, \`high\`, \`low\`, \`close\`. A candle is played as four prices,
  evenly until the next line of its symbol. The first line's time is when the server starts.
- A scenario plays prices, books, rates, brackets and troubles of an exchange over time: see
  [scenarios](scenarios/index.md).
- What you write into the market yourself, other than by \`setPrices\` or \`movePrices\`, leaves no past.

${switchesPart}
${besidePart()}
## The server

\`\`\`text
${usage}\`\`\`

- A body has at most 1 MiB, a world 64 MiB; one call moves time by at most a year; there are at most 256
  accounts. What is beyond is refused, and not read to its end.
- With \`--state FILE\` the file holds a world, as \`writeWorld\` writes it, and \`FILE.log\` what came to it
  since: a line for each call, for time that passed, for prices. The server is deterministic, so these make the
  same world again; each call must get the reply that it got, or the server says so and does not start. A
  line is written before its reply is sent and before sockets are told. A last line that is not whole is dropped.
  A key that the world does not know is not written: it may be a real one.
- Now and then, at each start, and where the server is asked to end (\`SIGINT\`, \`SIGTERM\`), the world is
  written whole, and the log begins anew. Keep both files together. A log is for the version that wrote it: after
  \`kill -9\` start that one once more before you change versions. A machine without power may lose the last second.
- With \`--speed\`, a client must take its time from the server (\`GET /api/v3/time\`), or its requests are
  too old.
- \`--verbose\` leaves out signatures and masks keys. Routes under \`/simulator/\` are never for pages, with
  \`--cors\` neither.

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
