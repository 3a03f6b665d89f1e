/** Parts of the page of the simulator: switches, and what it answers beside the library's endpoints. */
import { besides } from "../../simulator/exchange/beside/endpoints.ts";
import { table } from "./table.ts";

/** How strictly it answers. */
export const switchesPart = `## Strict or lenient

\`switches\` of a world say how it behaves where one may choose: \`openWorld({ switches: { strict: true } })\`.

| switch | without it | with it |
| --- | --- | --- |
| \`strict\` | a parameter that a call does not know is ignored on futures and in what only reads, as the exchange does | every call refuses it with -1104 |
| \`retired\` | routes that the exchange has retired, such as \`um/conditional/*\`, are a 404 | they are served |
| \`largeIds\` | ids of orders, lists and transactions fit a JavaScript number | those of all symbols (\`true\`), or of the named ones, go beyond 2^53, as those of some contracts do |

- Orders of margin and the spot market, and what moves money outside of futures, always refuse what they do
  not know. That \`sapi\` ignores it in the rest of what reads is our reading: clients that sign or page more
  than the documentation says work there.
- The text of -1104 ends with the names of what was not read. The exchange does not say them.
- A number with more decimals than the contract has is -1111, one between two ticks or steps -4014 or -4023.
  Prices have \`pricePrecision\` decimals, which may be more than those of the tick, as in BTCUSDT.
- A placed, amended or cancelled USDⓈ-M order is printed with all decimals of the contract (\`35000.00\`,
  \`0.010\`, \`0.000\`); a query shows prices, and an executed quantity of zero, without them (\`35000\`, \`0\`).
  So real accounts showed them in public threads. COIN-M orders have none of these zeros.
- A symbol or pair that does not exist is -1121 in lists too.
- \`page\` of \`um/income\` and \`cm/income\` is ignored: the exchange has not taken it since 2026-10-28. A client that
  asks page by page until one is short gets the same rows again and never ends; move \`startTime\` on instead.
- \`timestamp\`, \`recvWindow\` and \`signature\` may be sent to calls that need none. Only the spot market's
  unsigned calls refuse them, with -1101.
`;

/** What other clients call first. */
export const besidePart = (): string =>
  `## Beside the library's endpoints

Clients of others ask for more than this library has before they begin, as ccxt does in \`loadMarkets\`. The same
book, past and ledger answer: spot prices are those of the margin pairs, which have one book.

${
    table(
      ["route", "access"],
      besides().map(({ spec }) => [`\`${spec.verb} ${spec.path}\``, spec.access]),
    )
  }

- ccxt, the community SDK, the official packages, binance-api-node and Python each have ten lines that work in
  the guide, on its page about ccxt, Python and others.
- Spot orders are not simulated; what is traded with \`/api/v3\` symbols is traded as margin orders.
- \`exchangeInfo\` lists the filters that the simulated exchange checks, and no others.
- No coin has a network: nothing is deposited or withdrawn. Deposits are what a world began with.
- \`asset/transfer\` knows the ways between spot wallet and Portfolio Margin; others are refused with -3026.
- \`fapi/v1/listenKey\` is for accounts of Portfolio Margin Pro (\`PM_1\`, \`PM_3\`); others get -2015.
`;
