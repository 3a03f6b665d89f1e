/** What holds of every world, whatever led to it. */
import assert from "node:assert/strict";
import type { FuturesOrder, MarginOrder, World } from "../../../../simulator/engine/world/world.ts";
import { withOpenLoss } from "../../../../simulator/engine/open_loss.ts";
import { get, type Table, values } from "../../../../simulator/engine/world/table.ts";
import { at, elements, type Vector } from "../../../../simulator/engine/world/vector.ts";
import { bestPrice, venueOf } from "../../../../simulator/engine/book/offers.ts";
import { accountNames, seenBy } from "../../../../simulator/engine/world/seen_by.ts";
import type { BookKind } from "../../../../simulator/engine/world/book.ts";
import { ascending } from "../../../../simulator/engine/world/sorted.ts";
import { absolute, CUT, cut, exact, printed, product, quotient } from "./decimals.ts";
import { expected, type Figure, holdings, KINDS, ratio, reduces, replayed } from "./oracle.ts";

/** Each asset's places hold nothing together, and each what its entries say. */
export const conserved = (world: World): void => {
  const held = holdings(world);
  assert.deepEqual([...held.keys()].sort(), Object.keys(world.ledger.balances).sort());
  for (const [asset, places] of held) {
    let sum = 0n;
    for (const [place, amount] of places) {
      sum += amount;
      const shown = world.ledger.balances[asset]?.[place as "cross"];
      assert.equal(exact(shown ?? "x"), amount, `${asset} in ${place}`);
    }
    assert.equal(sum, 0n, `${asset} over all places`);
    assert.equal(Object.keys(world.ledger.balances[asset] ?? {}).length, places.size);
  }
  for (const { amount, from, to } of elements(world.ledger.entries)) {
    assert.ok(exact(amount) > 0n && from !== to);
  }
};

/** What cross margin has free and locked is never below zero, what it owes never above. */
export const solvent = (world: World): void => {
  const locked = new Map<string, bigint>();
  for (const order of values(world.margin.open)) {
    if (order.lockedAsset === "") continue;
    const before = locked.get(order.lockedAsset) ?? 0n;
    locked.set(order.lockedAsset, before + exact(order.locked));
  }
  for (const [asset, places] of Object.entries(world.ledger.balances)) {
    for (const place of ["cross", "locked", "spot", "earn"] as const) {
      assert.ok(exact(places[place] ?? "0") >= 0n, `${asset} ${place} is ${places[place]}`);
    }
    for (const place of ["debt", "interest"] as const) {
      assert.ok(exact(places[place] ?? "0") <= 0n, `${asset} ${place} is ${places[place]}`);
    }
    assert.equal(exact(places.locked ?? "0"), locked.get(asset) ?? 0n, `${asset} locked by orders`);
  }
};

interface Kept {
  readonly orderId: string;
  readonly clientOrderId: string;
  readonly quantity: bigint;
  readonly filled: bigint;
  readonly status: string;
}

/** Statuses of orders that may still fill. */
export const OPEN: readonly string[] = ["NEW", "PENDING_NEW", "PARTIALLY_FILLED"];

/** Every book tells the same of an order, and ids count up. */
const sameBooks = (
  first: string,
  orders: Vector<Kept>,
  open: Table<Kept>,
  clientIds: Table<string>,
): void => {
  const all = [...elements(orders)];
  const stillOpen = all.filter(({ status }) => OPEN.includes(status));
  assert.equal(open.size, stillOpen.length, "open orders");
  for (const order of stillOpen) assert.deepEqual(get(open, order.orderId), order);
  const newest = new Map(all.map((order) => [order.clientOrderId, order.orderId]));
  assert.equal(clientIds.size, newest.size, "client ids");
  for (const [clientId, orderId] of newest) assert.equal(get(clientIds, clientId), orderId);
  all.forEach(({ orderId }, i) => assert.equal(orderId, String(BigInt(first) + BigInt(i))));
  const ids = stillOpen.map(({ clientOrderId }) => clientOrderId);
  assert.equal(new Set(ids).size, ids.length, "client ids of open orders");
};

/** Orders are filled by their trades, and not beyond their quantity. */
const filledByTrades = (
  orders: Vector<Kept>,
  trades: Vector<{ readonly orderId: string; readonly quantity: bigint }>,
): void => {
  const filled = new Map<string, bigint>();
  for (const { orderId, quantity } of elements(trades)) {
    filled.set(orderId, (filled.get(orderId) ?? 0n) + exact(quantity));
  }
  for (const { orderId, quantity, filled: shown, status } of elements(orders)) {
    assert.equal(exact(shown), filled.get(orderId) ?? 0n, `fills of ${orderId}`);
    assert.ok(exact(shown) >= 0n && exact(shown) <= exact(quantity), `${orderId} is overfilled`);
    assert.equal(status === "FILLED", exact(shown) === exact(quantity), `${orderId} is ${status}`);
  }
};

export const orderly = (world: World): void => {
  for (const kind of KINDS) {
    const { firstOrderId, orders, open, clientIds, trades } = world[kind];
    sameBooks(firstOrderId, orders, open, clientIds);
    filledByTrades(orders, trades);
  }
  const { firstOrderId, orders, open, clientIds, trades } = world.margin;
  sameBooks(firstOrderId, orders as Vector<MarginOrder>, open, clientIds);
  filledByTrades(orders, trades);
  for (const shelf of [world.algos, world.strategies]) {
    const waiting = [...elements(shelf.orders)].filter(({ status }) => status === "NEW");
    assert.equal(shelf.open.size, waiting.length, "orders that wait");
    for (const order of waiting) assert.deepEqual(get(shelf.open, order.algoId), order);
  }
};

const close = (shown: bigint, { is, within }: Figure, name: string): void =>
  assert.ok(
    absolute(shown - is) <= within,
    `${name} is ${printed(shown)}, expected ${printed(is)} to within ${printed(within)}`,
  );

/** Positions are what their trades make them. */
export const tradedPositions = (world: World): void => {
  const { hedgeMode } = world.settings;
  let count = 0;
  for (const { kind, contract, positionSide, amount, cost, profits, trades } of replayed(world)) {
    const name = `${contract.symbol} ${positionSide}`;
    const shown = world[kind].positions[name];
    assert.equal(exact(shown?.amount ?? "0"), amount, name);
    if (positionSide === "LONG") assert.ok(amount >= 0n, `${name} is short`);
    if (positionSide === "SHORT") assert.ok(amount <= 0n, `${name} is long`);
    profits.forEach((profit, i) => {
      const trade = trades[i];
      close(exact(trade?.realizedPnl ?? "x"), {
        is: profit,
        within: BigInt(3 * i + 3) * CUT,
      }, `profit of trade ${trade?.id} of ${name}`);
    });
    if (amount === 0n) {
      assert.equal(shown, undefined, `${name} is flat and still there`);
      continue;
    }
    count++;
    assert.equal(positionSide !== "BOTH", hedgeMode, `${name} in the other position mode`);
    const within = BigInt(3 * trades.length) * CUT;
    close(exact(shown?.cost ?? "0"), { is: cost, within }, `cost of ${name}`);
  }
  const kept = KINDS.reduce((all, kind) => all + Object.keys(world[kind].positions).length, 0);
  assert.equal(kept, count, "positions that no trade made");
};

/** Profits and fees of trades are what the entries moved. */
export const tradedMoney = (world: World): void => {
  for (const kind of KINDS) {
    const moved = new Map<string, bigint>();
    for (const { kind: why, asset, amount, from, to } of elements(world.ledger.entries)) {
      if (why !== "REALIZED_PNL" && why !== "COMMISSION" || (from !== kind && to !== kind)) {
        continue;
      }
      const key = `${why} ${asset}`;
      moved.set(key, (moved.get(key) ?? 0n) + (to === kind ? exact(amount) : -exact(amount)));
    }
    const reported = new Map<string, bigint>();
    const tell = (key: string, amount: bigint) => {
      if (amount !== 0n) reported.set(key, (reported.get(key) ?? 0n) + amount);
    };
    for (const trade of elements(world[kind].trades)) {
      const asset = world.market[kind][trade.symbol]?.marginAsset ?? "";
      tell(`REALIZED_PNL ${asset}`, exact(trade.realizedPnl));
      tell(`COMMISSION ${trade.commissionAsset}`, -exact(trade.commission));
    }
    for (const key of new Set([...moved.keys(), ...reported.keys()])) {
      assert.equal(
        printed(moved.get(key) ?? 0n),
        printed(reported.get(key) ?? 0n),
        `${kind} ${key}`,
      );
    }
  }
};

const heldBy = (world: World, kind: "um" | "cm", order: FuturesOrder): bigint => {
  const contract = world.market[kind][order.symbol];
  if (!contract || reduces(order)) return 0n;
  const left = exact(order.quantity) - exact(order.filled);
  return contract.contractSize === 0n
    ? cut(product(left, exact(order.price)))
    : cut(quotient(product(left, exact(contract.contractSize)), exact(order.price)));
};

/** What open orders hold of initial margin is what they hold one by one. */
export const reservedByOrders = (world: World): void => {
  for (const kind of KINDS) {
    const held = new Map<string, bigint>();
    for (const order of elements(world[kind].orders)) {
      if (!OPEN.includes(order.status)) continue;
      const key = `${order.symbol} ${order.side} ${order.positionSide}`;
      held.set(key, (held.get(key) ?? 0n) + heldBy(world, kind, order));
    }
    for (const key of new Set([...held.keys(), ...Object.keys(world[kind].reserved)])) {
      const shown = world[kind].reserved[key] ?? "0";
      assert.equal(printed(exact(shown)), printed(held.get(key) ?? 0n), `reserved ${key}`);
    }
  }
};

const statusFor = (world: World, equity: bigint, uniMMR: bigint): string => {
  const { marginCall, reduceOnly, liquidation } = world.market.levels;
  if (equity < 0n || uniMMR <= exact(liquidation)) return "FORCE_LIQUIDATION";
  if (world.settings.bankruptcyLoan > 0n) return "BANKRUPTED";
  if (uniMMR <= exact(reduceOnly)) return "REDUCE_ONLY";
  return uniMMR <= exact(marginCall) ? "MARGIN_CALL" : "NORMAL";
};

/** The account's figures, as `GET /papi/v1/account` answers, are those worked out from scratch. */
export const figured = (world: World, account: Readonly<Record<string, string>>): void => {
  const should = expected(world);
  const shown = (name: string): bigint => exact(account[name] ?? "x");
  close(shown("accountEquity"), should.equity, "equity");
  close(shown("actualEquity"), should.actualEquity, "actual equity");
  close(shown("totalMarginOpenLoss"), should.openLoss, "open loss");
  close(shown("accountInitialMargin"), should.initialMargin, "initial margin");
  close(shown("accountMaintMargin"), should.maintenanceMargin, "maintenance margin");
  const uniMMR = ratio(shown("accountEquity"), shown("accountMaintMargin"));
  assert.equal(account["uniMMR"], printed(uniMMR));
  assert.equal(account["accountStatus"], statusFor(world, shown("accountEquity"), uniMMR));
  assert.equal(
    shown("totalAvailableBalance"),
    shown("accountEquity") - shown("accountInitialMargin"),
  );
  const kept = world.settings.type === "PM_2"
    ? shown("accountInitialMargin")
    : cut(product(shown("accountMaintMargin"), exact("1.2")));
  const free = shown("accountEquity") - kept;
  close(
    shown("virtualMaxWithdrawAmount"),
    { is: free > 0n ? free : 0n, within: CUT },
    "withdrawable",
  );
};

/**
 * The open loss that is carried along from order to order is the one calculated from all of them.
 */
export const carried = (world: World): void => {
  assert.deepEqual(world.margin.openLoss, withOpenLoss(world).margin.openLoss);
};

interface Rested {
  readonly symbol: string;
  readonly side: "BUY" | "SELL";
  readonly price: bigint;
  readonly orderId: string;
  readonly quantity: bigint;
  readonly filled: bigint;
}

const restsIn = (world: World, kind: BookKind): readonly Rested[] =>
  kind === "margin"
    ? [...values(world.margin.open)].filter(({ isWorking }) => isWorking)
    : [...values(world[kind].open)];

/** A book holds what is left of the open limit orders, each once, and is never crossed. */
export const booked = (world: World): void => {
  for (const kind of ["um", "cm", "margin"] as const) {
    const kept = Object.entries(world.books[kind]).flatMap(([symbol, { bids, asks }]) =>
      ([["BUY", bids], ["SELL", asks]] as const).flatMap(([side, { levels }]) =>
        [...ascending(levels)].flatMap(({ price, orders }) => {
          assert.ok(orders.length > 0, `an empty level of ${symbol}`);
          return orders.map(({ account, orderId, quantity, ahead }) => {
            assert.ok(ahead >= 0n, `${orderId} is before the first`);
            return `${account} ${orderId} ${symbol} ${side} ${price} ${quantity}`;
          });
        })
      )
    );
    const open = accountNames(world).flatMap((account) =>
      restsIn(seenBy(world, account), kind).map(({ orderId, symbol, side, price, ...order }) =>
        `${account} ${orderId} ${symbol} ${side} ${price} ${order.quantity - order.filled}`
      )
    );
    assert.deepEqual(kept.sort(), open.sort(), `the books of ${kind}`);
    if (kind === "margin") {
      const waiting = [...values(world.margin.open)].filter(({ isWorking }) => !isWorking);
      assert.deepEqual(
        [...values(world.margin.waiting)].sort(),
        waiting.map(({ orderId }) => orderId).sort(),
      );
    }
    const traded = kind === "margin" ? world.market.pairs : world.market[kind];
    for (const each of Object.values(traded)) {
      const venue = venueOf(world, kind, each);
      const [bid, ask] = [bestPrice(venue, "BUY"), bestPrice(venue, "SELL")];
      assert.ok(bid === undefined || ask === undefined || bid < ask, `${each.symbol} is crossed`);
    }
  }
};

/** Whether nothing is forgotten: of very many trades and entries the oldest are, and with them what they made. */
export const isWhole = ({ ledger, um, cm, margin }: World): boolean =>
  [ledger.entries, ...[um, cm, margin].map(({ trades }): Vector<unknown> => trades)]
    .every((history) => history.size === 0 || at<unknown>(history, 0) !== undefined);

/** Every law but that of the account's figures. */
export const lawful = (world: World): void => {
  solvent(world);
  reservedByOrders(world);
  carried(world);
  booked(world);
  if (!isWhole(world)) return;
  conserved(world);
  orderly(world);
  tradedPositions(world);
  tradedMoney(world);
};
