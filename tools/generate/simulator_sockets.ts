/** What `docs/simulator.md` says of sockets. */

/** Section of the page: addresses, streams, and how far to trust each. */
export const simulatorSockets: string = `## Sockets

The server takes WebSocket connections at its own address, and \`simulatedSockets(ref)\` has them in process:
\`openSocket(url, hear)\`, a transport, and \`advance\` and \`movePrices\` whose events are told. In Deno
and Workers \`carryWebSocket\` serves what the runtime has taken, and any other server hands its connections
to \`accept\`.

| address | carries |
| --- | --- |
| \`/pm/ws/KEY\`, \`/pm/stream?streams=KEY\` | events of Portfolio Margin, for the key of \`POST /papi/v1/listenKey\` |
| \`/pm-classic/ws/KEY\`, \`/pm-classic/stream?streams=KEY\` | events of Portfolio Margin Pro: \`riskLevelChange\`, and \`PM_PRO_ACCOUNT_UPDATE\` every five seconds |
| \`/ws/KEY\`, \`/stream?streams=KEY\` | the margin risk stream, for the key of \`POST /sapi/v1/margin/listen-key\` |
| \`/ws-api/v3\` | the margin trade stream, for the token of \`POST /sapi/v1/userListenToken\`: \`userDataStream.subscribe.listenToken\`, \`userDataStream.unsubscribe\`, \`session.subscriptions\`, \`ping\`, \`time\`; and \`userDataStream.subscribe.signature\` for the spot wallet, of which nothing is told |
| \`/public/ws\`, \`/public/stream\` | books of USDⓈ-M: \`@depth\`, \`@depth5\` to \`@depth20\`, \`@rpiDepth@500ms\`, \`@bookTicker\`, \`!bookTicker\`, and \`@trade\` |
| \`/market/ws\`, \`/market/stream\` | the rest of USDⓈ-M: \`@aggTrade\`, \`@trade\`, \`@kline_1m\`, \`@continuousKline_1m\`, \`@markPrice\`, \`@ticker\`, \`@miniTicker\`, \`@forceOrder\`, and \`!markPrice@arr\`, \`!ticker@arr\`, \`!miniTicker@arr\`, \`!forceOrder@arr\`, \`!assetIndex@arr\` |
| \`/ws\`, \`/stream\` | COIN-M, with \`@indexPrice\`, \`@indexPriceKline_1m\` and \`@markPriceKline_1m\` besides, and the pairs of margin as spot streams have them |

- \`/ws\` carries bare messages and \`/stream\` \`{"stream":…,"data":…}\`. Both take streams in the address, and
  \`SUBSCRIBE\`, \`UNSUBSCRIBE\`, \`LIST_SUBSCRIPTIONS\`, \`SET_PROPERTY\` and \`GET_PROPERTY\` as messages. Any
  number of clients may listen with one key.
- As on the exchange, a key that is unknown, closed or expired opens a connection on which nothing comes, and
  so does a stream that a place does not have. \`listenKeyExpired\` is the last event of a key; the connection
  stays open. That an unknown key is not refused is our reading: nothing is published about it.
- Where an address has a host, as in process, \`fstream\`, \`dstream\`, \`stream\` and \`margin-stream\` have
  only their own streams at \`/ws\`; \`fstream\` those of books, since USDⓈ-M has left that path. The host may stand in
  the path, for clients that tell places by it: \`/stream.binance.com:9443/ws/btcusdt@trade\`.
- Single trades of USDⓈ-M are in no document; ccxt asks for them where books are, so they are in both places.
- Time on a connection is the world's. The exchange pings every three minutes and closes after ten without a
  pong, or a day. A clock that jumps leaves no time for a pong, so no more than three minutes of a jump count
  as waiting for it.
- An address opens at most 300 connections in five minutes; more are refused with 429, as long as limits hold. The
  documents of the spot market say so, those of futures nothing.
- More than ten messages in a second, pings and pongs among them, close a connection with code 1008. Codes are
  our own choice, like the texts of errors that the exchange does not document.
- \`/ws-api/v3\` pings every twenty seconds and waits a minute. A token can be used until its \`expirationTime\`,
  whatever newer ones there are; then its subscriptions end with \`eventStreamTerminated\`. The newest hundred of an account
  are kept. A token of an isolated account tells nothing. Other methods are refused with -1000, which is our choice.
- The level in \`MARGIN_LEVEL_STATUS_CHANGE\` is uniMMR: what a Portfolio Margin account shows there is not
  published. \`uniMMRDrop\` does not come. The change log of 2026-10-22 announces it for Portfolio Margin Pro: once
  \`POST /papi/v1/unimmr/notification\` has switched it on, where uniMMR drops by more than 5 % from a reference value. The
  parameters of that call, the reference value and the payload are not published, so neither is there.
- An algo order that trails sends \`ALGO_UPDATE\` \`NEW\` again when it starts to follow, with \`ia\` true. Fills of
  a liquidation are \`CALCULATED\`.
- Events have the fields of their pages, and amounts as they were recorded. With \`--decorated\`, or
  \`simulatedSockets(ref, { decorated: true })\`, those of futures come as accounts of Portfolio Margin were sent
  them: a commission of zero in \`NEW\`, \`PM_NONE\`, \`EXPIRE_NONE\`, a break-even price that is a number.
- \`E\` of an event of an account is 3 ms after \`T\`: always the same, so that events stay in order. What one request causes comes in order, at once.

Market streams tell the same book, trades and prices as the calls do:

- The events of a depth stream, applied to a snapshot by the published rule, give the book that every later
  snapshot shows, as far as the thousand levels that a snapshot has. An event tells each price at which
  something was different since the event before, so it may name a price that has not changed.
- A book that stands still is told once a second with its best prices, because others trade there. So is
  \`@bookTicker\`, which otherwise comes with each change.
- \`@aggTrade\` and \`@trade\` tell each trade of the tape once, candles close once and stay. After a jump of the
  clock the newest thousand come, and other streams tell only how things stand.
- \`@forceOrder\` tells forced orders of accounts here, not of others. \`@compositeIndex\`, \`!contractInfo\` and
  \`tradingSession\` are silent. So are the \`!\` streams of the spot market, and of its others \`@avgPrice\`,
  \`@ticker_1h\` and the like, \`@blockTrade\`, \`@referencePrice\` and candles by another time zone.
- \`st\` is 1 for USDⓈ-M and 2 for COIN-M; \`!\` streams of tickers, best prices and forced orders mix both.

Clients of others need only the address; \`npm run test:clients\` runs these, unmodified, against the server:

\`\`\`js
// binance: the suffix of each stream is its own
new WebsocketClient({ wsUrl: "ws://127.0.0.1:8080", restOptions: { baseUrl: "http://127.0.0.1:8080" }, … });

// ccxt.pro: the exchange's hosts stay, in the paths
await exchange.loadHttpProxyAgent(); // as ccxt asks for where sockets are not encrypted
exchange.urls.api.ws.papi = "ws://127.0.0.1:8080/fstream.binance.com/pm/ws"; // and so on with each

// @binance/derivatives-trading-portfolio-margin; /pm-classic for its sister of Portfolio Margin Pro
new DerivativesTradingPortfolioMargin({
  configurationRestAPI: { basePath: "http://127.0.0.1:8080", … },
  configurationWebsocketStreams: { wsURL: "ws://127.0.0.1:8080/pm" },
});
\`\`\`

Connections go wrong by a plan, like calls: \`simulatedSockets(ref, { faults })\` and \`setFaults\`, or
\`POST /simulator/socket-faults\` on a server with \`--control\`; \`{}\` ends the plan. The first rule that is
due applies, among those that match \`path\` and \`event\`, by \`nth\`, \`every\` and \`probability\`:

\`\`\`json
{ "seed": 1, "rules": [{ "fault": { "kind": "late" }, "event": "ORDER_TRADE_UPDATE", "every": 3 }] }
\`\`\`

| kind | what happens |
| --- | --- |
| \`refused\` | the connection is refused, with HTTP \`status\` or 503 |
| \`cut\` | it breaks without a close, before the message |
| \`closed\` | the exchange closes it with \`code\` and \`reason\`, before the message |
| \`silent\` | it stays open, pings and replies go on, and no event comes any more |
| \`halfOpen\` | it stays open, and the exchange neither says nor hears anything any more |
| \`lost\`, \`repeated\` | the message does not come, or comes twice |
| \`late\` | the message comes after the next one of another event; those of its own event stay in order |

\`hit(fault)\`, or \`POST /simulator/sockets\` with \`{"kind":"cut"}\`, does it to every open connection at once. The
fault \`dropListenKey\` of calls ends all listen keys without a word.
`;
