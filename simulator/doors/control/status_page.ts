/** The world as a page: one account, one book, its orders, and the last calls. No script in it. */
import { sha256 } from "../../../lib/deps/noble_sha2.ts";
import { trimmed, type Units } from "../../../lib/decimal.ts";
import type { Reply } from "../../../lib/environment.ts";
import { accountStatusOf, riskOf } from "../../engine/account_risk.ts";
import { accountKind } from "../../engine/accounts.ts";
import { lastOf, shownLevels, type Venue, venueOf } from "../../engine/book/offers.ts";
import { BOOK_KINDS, tradedIn } from "../../engine/book/traded.ts";
import { openFutures } from "../../engine/futures/book.ts";
import { openMargin } from "../../engine/margin/books.ts";
import type { Traded } from "../../engine/market/market.ts";
import { openAlgos } from "../../engine/waiting/book.ts";
import { accountNames, seenBy } from "../../engine/world/seen_by.ts";
import type { BookKind, World } from "../../engine/world/world.ts";
import { callLine } from "../calls.ts";
import type { Controls } from "./controls.ts";

/** How many levels of a side and how many orders the page shows. */
const LEVELS = 12;
const ORDERS = 50;

const STYLE = `
:root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 72rem; padding: 1rem }
h1 { font-size: 1.2rem; margin: 0 } h2 { font-size: 1rem; margin: 1.5rem 0 .3rem }
nav { display: flex; flex-wrap: wrap; gap: .2rem .9rem }
.parts > section { min-width: 0 }
.parts { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)) }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100% }
th, td { padding: .1rem .6rem .1rem 0; text-align: left; white-space: nowrap }
th { font-weight: 600; border-bottom: 1px solid color-mix(in srgb, currentColor 30%, transparent) }
.number { text-align: right }
.buy { color: light-dark(#06703a, #4bd08b) } .sell { color: light-dark(#b3261e, #ff8a80) }
.soft { opacity: .7 }
pre { margin: 0; font-size: 12px; overflow-x: auto }
`;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface Cell {
  readonly text: string;
  readonly look: string;
}

const plain = (text: string): Cell => ({ text, look: "" });
const number = (amount: Units): Cell => ({ text: trimmed(amount), look: "number" });
const sided = (side: string): Cell => ({ text: side, look: side === "BUY" ? "buy" : "sell" });

const cellOf = (tag: string, { text, look }: Cell): string =>
  `<${tag}${look && ` class="${look}"`}>${escaped(text)}</${tag}>`;

const table = (heads: readonly Cell[], rows: readonly (readonly Cell[])[], none: string): string =>
  rows.length === 0
    ? `<p class="soft">${escaped(none)}</p>`
    : `<div class="wide"><table><tr>${heads.map((head) => cellOf("th", head)).join("")}</tr>${
      rows.map((row) => `<tr>${row.map((cell) => cellOf("td", cell)).join("")}</tr>`).join("")
    }</table></div>`;

const right = (text: string): Cell => ({ text, look: "number" });

interface Shown {
  readonly account: string;
  readonly kind: BookKind;
  readonly traded: Traded;
}

/** How a book is called: a contract and a pair may share a symbol. */
const bookName = (kind: BookKind, { symbol }: Traded): string =>
  kind === "margin" ? `${symbol} margin` : symbol;

/** What a query asks to be shown; what there is not is left at the first of its kind. */
const asked = (world: World, query: URLSearchParams): Shown | undefined => {
  const named = query.get("account") ?? "";
  const account = accountNames(world).includes(named) ? named : world.account;
  const symbol = query.get("symbol") ?? "";
  const kind = BOOK_KINDS.find((each) => each === query.get("kind")) ??
    BOOK_KINDS.find((each) => Object.hasOwn(tradedIn(world.market, each), symbol)) ?? "um";
  const all = tradedIn(world.market, kind);
  const traded = Object.hasOwn(all, symbol) ? all[symbol] : Object.values(all)[0];
  return traded && { account, kind, traded };
};

const link = ({ account, kind, traded }: Shown, change: Partial<Shown>, text: string): string => {
  const to = { account, kind, traded, ...change };
  const isHere = to.account === account && to.kind === kind &&
    to.traded.symbol === traded.symbol;
  if (isHere) return `<b>${escaped(text)}</b>`;
  const query = new URLSearchParams({
    account: to.account,
    kind: to.kind,
    symbol: to.traded.symbol,
  });
  return `<a href="?${escaped(query.toString())}">${escaped(text)}</a>`;
};

const side = (venue: Venue, of: "BUY" | "SELL"): string =>
  table(
    [right("price"), right("quantity")],
    shownLevels(venue, of, LEVELS).map(({ price, quantity }) => [
      { text: trimmed(price), look: `number ${of === "BUY" ? "buy" : "sell"}` },
      number(quantity),
    ]),
    "Nothing offered",
  );

interface Open {
  readonly symbol: string;
  readonly side: string;
  readonly type: string;
  readonly price: Units;
  readonly quantity?: Units;
  readonly filled?: Units;
}

const ordersOf = (world: World): readonly (Open & { readonly id: string })[] => [
  ...(["um", "cm"] as const).flatMap((kind) => [
    ...openFutures(world, kind).map((order) => ({ id: order.orderId, ...order })),
    ...openAlgos(world, kind).map((order) => ({
      ...order,
      id: order.algoId,
      price: order.triggerPrice,
    })),
  ]),
  ...openMargin(world).map((order) => ({ id: order.orderId, ...order })),
];

const orders = (world: World): string => {
  const all = ordersOf(world);
  const more = all.length > ORDERS ? `<p class="soft">and ${all.length - ORDERS} more</p>` : "";
  return table(
    [
      plain("order"),
      plain("symbol"),
      plain("side"),
      plain("type"),
      right("price"),
      right("quantity"),
      right("filled"),
    ],
    all.slice(0, ORDERS).map((order) => [
      plain(order.id),
      plain(order.symbol),
      sided(order.side),
      plain(order.type),
      number(order.price),
      number(order.quantity ?? 0n),
      number(order.filled ?? 0n),
    ]),
    "No open orders",
  ) + more;
};

const positions = (world: World): string =>
  table(
    [plain("position"), plain("side"), right("amount"), right("entry price")],
    (["um", "cm"] as const).flatMap((kind) =>
      Object.values(world[kind].positions).map((position) => [
        plain(position.symbol),
        plain(position.positionSide),
        number(position.amount),
        number(position.entryPrice ?? 0n),
      ])
    ),
    "No positions",
  );

const WALLETS = ["cross", "locked", "um", "cm", "debt", "spot", "earn"] as const;

const balances = (world: World): string =>
  table(
    [plain("asset"), ...WALLETS.map(right)],
    Object.entries(world.ledger.balances).map(([asset, places]) => [
      plain(asset),
      ...WALLETS.map((place) => number(places[place] ?? 0n)),
    ]),
    "No money",
  );

const figures = (world: World): string => {
  const risk = riskOf(world);
  return table(
    [plain("kind"), plain("status"), right("equity"), right("maintenance"), right("uniMMR")],
    [[
      plain(`${accountKind(world)}, VIP ${world.settings.vipLevel}`),
      plain(accountStatusOf(world, risk)),
      number(risk.equity),
      number(risk.maintenanceMargin),
      risk.maintenanceMargin === 0n ? right("no debt, no position") : number(risk.uniMMR),
    ]],
    "",
  );
};

const pageOf = (world: World, shown: Shown, calls: readonly string[]): string => {
  const { account, kind, traded } = shown;
  const venue = venueOf(world, kind, traded);
  const seen = seenBy(world, account);
  const accounts = accountNames(world).map((name) => link(shown, { account: name }, name));
  const symbols = BOOK_KINDS.flatMap((each) =>
    Object.values(tradedIn(world.market, each)).map((one) =>
      link(shown, { kind: each, traded: one }, bookName(each, one))
    )
  );
  const last = trimmed(lastOf(world, kind, traded));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(traded.symbol)} ${last} · simulated exchange</title><style>${STYLE}</style></head>
<body><h1>Simulated exchange</h1>
<p class="soft">Our own prices, nobody's money. World time ${new Date(world.time).toISOString()}</p>
<nav aria-label="Accounts">${accounts.join(" ")}</nav>
<h2>Account ${escaped(account)}</h2>${figures(seen)}
<div class="parts"><section><h2>Balances</h2>${balances(seen)}</section>
<section><h2>Positions</h2>${positions(seen)}</section></div>
<h2>Open orders</h2>${orders(seen)}
<h2>Book of ${escaped(bookName(kind, traded))}, last price ${last}</h2>
<nav aria-label="Books">${symbols.join(" ")}</nav>
<div class="parts"><section><h2>Bids</h2>${side(venue, "BUY")}</section>
<section><h2>Asks</h2>${side(venue, "SELL")}</section></div>
<h2>Last calls</h2>${
    calls.length === 0
      ? '<p class="soft">None yet</p>'
      : `<pre>${calls.map(escaped).join("\n")}</pre>`
  }
</body></html>
`;
};

const policy = (): string => {
  const hash = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(STYLE))));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
};

/** The page; it loads itself anew every 2 seconds. */
export const statusPage = ({ read, calls }: Controls, query: URLSearchParams): Reply => {
  const world = read();
  const shown = asked(world, query);
  const lines = [...calls()].reverse().slice(0, 30).map(callLine);
  return {
    status: shown ? 200 : 404,
    headers: {
      "content-type": "text/html;charset=UTF-8",
      "content-security-policy": policy(),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    },
    body: shown ? pageOf(world, shown, lines) : "Nothing is traded",
  };
};
