/** Three accounts in the same books, to which anything happens: every law holds of each, and of all. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FuturesTrade, MarginTrade, World } from "../../../simulator/engine/world/world.ts";
import { openAccount } from "../../../simulator/engine/accounts.ts";
import { accountNames, seenBy } from "../../../simulator/engine/world/seen_by.ts";
import { elements } from "../../../simulator/engine/world/vector.ts";
import { trimmed } from "../../../lib/decimal.ts";
import * as fc from "../../deps/fast_check.ts";
import { isLong, runs, seeded } from "../../support/runs.ts";
import { accounts, type Action, sequences } from "./model/actions.ts";
import { lawfullyFor } from "./model/run.ts";
import { withLiquidity } from "../support.ts";

const NAMES = ["main", "bob", "eve"] as const;

const hmacKey = (secret: string) => ({ kind: "HMAC", secret }) as const;

/** Others leave room for accounts to meet: a tenth of the price. */
const roomy = (world: World): World =>
  withLiquidity(world, ({ lastPrice, tickSize, liquidity }) => ({
    ...liquidity,
    spread: Number(lastPrice / 10n / tickSize),
  }));

const worlds: fc.Arbitrary<World> = fc.tuple(accounts, fc.constantFrom("retail", "pro", "span"))
  .map(([world, kind]) => {
    const bob = openAccount(roomy(world), "bob", { keys: { bob: hmacKey("b") } });
    const deposits = { USDT: { um: "3000", cross: "900" }, BTC: { cross: "0.3" } };
    return openAccount(bob, "eve", { kind, keys: { eve: hmacKey("e") }, deposits });
  });

/** Orders so close to each other that they meet. */
const meeting: fc.Arbitrary<Action> = fc.record({
  family: fc.constantFrom("um", "um", "cm", "margin"),
  side: fc.constantFrom("BUY", "SELL"),
  ticks: fc.integer({ min: -3, max: 3 }),
  quantity: fc.integer({ min: 1, max: 4 }),
  timeInForce: fc.constantFrom("GTC", "GTC", "GTC", "IOC", "FOK"),
}).map(({ family, side, ticks, quantity, timeInForce }) => ({
  does: "call",
  name: `${side} ${quantity} on ${family}, ${ticks} ticks away, ${timeInForce}`,
  sent: (world: World) => {
    const symbol = family === "cm" ? "BTCUSD_PERP" : "BTCUSDT";
    const traded =
      (family === "margin" ? world.market.pairs : world.market[family as "um"])[symbol];
    const { lastPrice, tickSize } = traded ?? assert.fail();
    const price = lastPrice - lastPrice % tickSize + BigInt(ticks) * tickSize;
    return {
      route: `POST /papi/v1/${family}/order`,
      params: {
        symbol,
        side,
        type: "LIMIT",
        timeInForce,
        quantity: family === "cm" ? String(quantity) : `0.00${quantity}`,
        price: trimmed(price),
      },
    };
  },
}));

const named = (action: Action) => fc.tuple(fc.constantFrom(...NAMES), fc.constant(action));

const steps = fc.tuple(sequences, fc.array(meeting, { minLength: 40, maxLength: 60 }))
  .chain(([actions, meetings]) =>
    fc.tuple(...actions.flatMap((action, i) => [action, ...meetings.slice(i, i + 1)]).map(named))
  );

type Kind = "um" | "cm" | "margin";
type Trade = FuturesTrade | MarginTrade;

const tradesOf = (world: World, name: string, kind: Kind): readonly Trade[] => [
  ...elements<Trade>(seenBy(world, name)[kind].trades),
];

/**
 * What accounts traded since a world, by symbol: with each other it is nothing together, so what is
 * left they traded with others. Each of those trades, and each of one with the other, is public once.
 */
const published = (before: World, after: World): number => {
  let between = 0;
  for (const kind of ["um", "cm", "margin"] as const) {
    const fresh = accountNames(after).flatMap((name) =>
      tradesOf(after, name, kind).slice(tradesOf(before, name, kind).length)
        .map((trade) => ({ name, ...trade }))
    );
    for (const symbol of new Set(fresh.map((trade) => trade.symbol))) {
      const own = fresh.filter((trade) => trade.symbol === symbol);
      const size = (world: World): bigint => {
        const { prints } = world.past[kind][symbol] ?? {};
        const last = prints && [...elements(prints)].at(-1);
        return last?.volume ?? 0n;
      };
      const sum = own.reduce((all, { quantity }) => all + quantity, 0n);
      const shown = size(after) - size(before);
      // A trade between two accounts is one public trade, and two of their own.
      assert.ok(shown <= sum, `${symbol} shows ${shown} of ${sum}`);
      if (shown < sum) {
        between++;
        const makers = own.filter(({ maker }) => maker)
          .reduce((all, { quantity }) => all + quantity, 0n);
        assert.ok(sum - shown <= makers, `${symbol} shows ${shown} of ${sum}`);
      }
    }
  }
  return between;
};

describe("accounts to which anything happens", () => {
  it("keep every law after each action, and trade with each other", {
    timeout: isLong ? 1_500_000 : 120_000,
  }, async () => {
    let between = 0;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(worlds, steps, async (opened, all) => {
        let world = opened;
        for (const [name, action] of all) {
          const after = await lawfullyFor(world, name, action);
          if (action.does === "call") between += published(world, after);
          world = after;
          taken++;
        }
      }),
      isLong
        ? { numRuns: 1050, seed: seeded(44) }
        : { numRuns: Math.ceil(runs / 4), seed: seeded(44), interruptAfterTimeLimit: 100_000 },
    );
    assert.ok(taken >= (isLong ? 100_000 : 1), `${taken}`);
    assert.ok(between > 20, `only ${between} trades between accounts`);
  });
});
