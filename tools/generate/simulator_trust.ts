/** A part of the page of the simulator: how far to trust each thing. */
import { table } from "./table.ts";

const ROWS: readonly (readonly [what: string, trust: string, why: string])[] = [
  [
    "signatures, time, parameters, codes of refusals",
    "as the exchange",
    "165 documented behaviours are tests with their source beside them (`tests/simulator/documented`), and so are 109 refusals, each with the error page that lists it",
  ],
  [
    "fields of answers and events",
    "as documented",
    "every answer is read by the reader of its endpoint; live answers leave out and add fields, as `--decorated` shows",
  ],
  [
    "how numbers are printed",
    "as seen live where a public thread shows it",
    "else as the documentation does",
  ],
  [
    "other people's clients",
    "work unmodified",
    "ccxt, the community SDK, the official packages, binance-api-node and a client in Python run against it in the tests; what they are refused is listed with its source in `tests/npm_clients`",
  ],
  [
    "money",
    "exact",
    "every movement is booked twice and checked against an independent reckoning",
  ],
  [
    "equity, margins, uniMMR, interest, funding",
    "the published rules",
    "tested with published figures; rates, brackets and tiers are made up unless you bring your own market",
  ],
  [
    "open loss, details of liquidation",
    "our reading",
    "where no rule is published; see below",
  ],
  [
    "fills",
    "a model",
    "orders walk the book that is shown and wait in its queue; what others offer and trade is made up, and nobody reacts to you",
  ],
  [
    "prices, candles, trades of others",
    "made up, consistent",
    "or played from a file; a closed candle never changes",
  ],
  [
    "ratios, open interest, delivery, insurance fund",
    "made up",
    "only their form can be trusted",
  ],
  [
    "rate limits, weights, bans",
    "as documented",
    "the exchange counts some calls otherwise now and then",
  ],
  [
    "delay, load, outages",
    "only on purpose",
    "by a plan of faults; the simulated exchange itself answers at once",
  ],
];

/** How far to trust each thing. */
export const trustPart = (): string =>
  `## How far to trust it

${table(["what", "how far", "why"], ROWS)}
`;
