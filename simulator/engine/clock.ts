/** What happens by itself: the clock moves, prices move, and everything that is due follows. */
import { othersReturned, returned } from "./book/returned.ts";
import { tradedIn } from "./book/traded.ts";
import { type Changes, changesOf, isEmpty } from "./book/changes.ts";
import { chargeHour, endings, expireAll, HOUR, moments } from "./due.ts";
import type { Fact } from "./facts.ts";
import { inEach, inWaiting, within } from "./each_account.ts";
import { chain, each, type Happened, nothing, then } from "./happened.ts";
import { openLossChange } from "./open_loss.ts";
import type { Entry } from "./world/entries.ts";
import { accountIn, accountNames, glanceAt, hasOthers, namesWith } from "./world/seen_by.ts";
import { checkWorld } from "./world/ref.ts";
import { at } from "./world/vector.ts";
import { finishAlgos, mayTrigger, triggerAlgos } from "./waiting/triggers.ts";
import { matchFutures, passFutures } from "./futures/orders.ts";
import { mayRiskRise, settleRisk, stepLiquidation } from "./liquidation.ts";
import { listChanges } from "./margin/order_lists.ts";
import { matchMargin, mayTriggerMargin, passMargin, triggerMargin } from "./margin/matching.ts";
import { duePrices, dueSteps, playMoments, refreshed, takeStep } from "./scenario/play.ts";
import { type Prices, setPrices } from "./market/prices.ts";
import type { BookKind, FuturesKind, World } from "./world/world.ts";

/** How often a price move is checked again for what followed from it. */
const MAX_ROUNDS = 16;

/** Most that the clock moves at once, in ms: 100 years, each hour of which is gone through. */
const LONGEST = 100 * 365 * 24 * HOUR;

const KINDS: readonly FuturesKind[] = ["um", "cm"];

/** Movements of money from one world to the next, in order. */
const entriesSince = (before: World, after: World): readonly Entry[] => {
  const { entries } = after.ledger;
  const found: Entry[] = [];
  for (let i = before.ledger.entries.size; i < entries.size; i++) {
    const entry = at(entries, i);
    if (entry) found.push(entry);
  }
  return found;
};

/** The end of a price move: what rested on its way has filled, and the market trades where it moved to. */
const arrivedAt = (kind: BookKind, symbol: string) => (world: World): Happened => {
  const traded = tradedIn(world.market, kind)[symbol];
  return nothing(traded ? returned(world, kind, traded) : world);
};

/** Shows the changed prices once to everything that waits on them. */
const matchChanged =
  (from: World, changes: Changes, isMove: boolean) => (world: World): Happened => {
    const hasMoved = (kind: BookKind, symbol: string): boolean =>
      isMove &&
      tradedIn(from.market, kind)[symbol]?.lastPrice !==
        tradedIn(world.market, kind)[symbol]?.lastPrice;
    const futures = KINDS.flatMap((kind) =>
      changes[kind].flatMap((symbol) => [
        ...(hasMoved(kind, symbol)
          ? [(now: World) => then(matchFutures(now, kind, symbol), arrivedAt(kind, symbol))]
          : []),
        (now: World) =>
          inWaiting(
            now,
            (seen) => triggerAlgos(seen, kind, symbol),
            (seen) => mayTrigger(seen, kind, symbol),
          ),
      ])
    );
    const pairs = changes.margin.flatMap((symbol) => [
      ...(hasMoved("margin", symbol)
        ? [(now: World) => then(matchMargin(now, symbol), arrivedAt("margin", symbol))]
        : []),
      (now: World) =>
        inWaiting(
          now,
          (seen) => triggerMargin(seen, symbol),
          (seen) => mayTriggerMargin(seen, symbol),
        ),
    ]);
    return finishAlgos(chain(world, [...futures, ...pairs]));
  };

/** A change, and what followed from the prices that it moved or traded at. */
const reacted = (from: World, happened: Happened, isMove: boolean): Happened => {
  let done = happened;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = done.world;
    const changes = changesOf(from, before);
    if (isEmpty(changes)) return done;
    done = then(done, matchChanged(from, changes, isMove && round === 0));
    if (done.world === before) break;
  }
  return done;
};

/** Whether anything that risk depends on differs for an account between two worlds. */
const mayDiffer = (before: World, after: World, name: string): boolean =>
  before.market !== after.market || name === after.account ||
  before.accounts[name] !== after.accounts[name];

/** Accounts that may differ between two worlds, the oldest first. */
const differing = (before: World, after: World): readonly string[] =>
  before.accounts === after.accounts && before.market === after.market
    ? [after.account]
    : accountNames(after).filter((name) => mayDiffer(before, after, name));

/**
 * A change of each account that may differ from before, with the world as it was then, of which it only reads
 * what is the account's.
 *
 * @param concerns whether it may change anything, by what is the account's alone
 */
const inChanged = (
  before: World,
  world: World,
  change: (before: World, now: World) => Happened,
  concerns: (before: World, now: World) => boolean,
): Happened => {
  if (!hasOthers(world)) return change(before, world);
  return each(world, differing(before, world), (now, name) => {
    const was = glanceAt(before, name);
    return concerns(was, glanceAt(now, name))
      ? within(now, name, (seen) => change(was, seen))
      : nothing(now);
  });
};

/** What follows from the risk of accounts, until nothing follows any more. */
const settled = (before: World, happened: Happened): Happened => {
  let done = happened;
  let from = before;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const now = done.world;
    const since = from;
    const risked = then(
      done,
      (world) =>
        inChanged(since, world, (was, seen) => settleRisk(was, nothing(seen)), mayRiskRise),
    );
    done = reacted(now, risked, false);
    if (done.world === now) break;
    from = now;
  }
  return done;
};

/** Changed order lists, moved money and a changed open loss of an account, as facts. */
const conclusions = (before: World, world: World): Happened => {
  const entries = entriesSince(before, world);
  const losses = openLossChange(before, world);
  const lists = listChanges(before, world);
  if (entries.length === 0 && !losses && lists.length === 0) return nothing(world);
  return {
    world,
    facts: [
      ...lists.map((list) => ({ fact: "ListChanged", at: world, list } as const)),
      ...(entries.length > 0 ? [{ fact: "Moved", at: world, entries } as const] : []),
      ...(losses ? [{ fact: "OpenLossChanged", at: world, losses } as const] : []),
    ],
  };
};

const isConcluded = (before: World, world: World): boolean =>
  conclusions(before, world).facts.length > 0;

/** The end of a change: order lists, moved money and a changed open loss become facts of their own. */
const concluded = (before: World, happened: Happened): Happened =>
  finishAlgos(
    then(settled(before, happened), (world) => inChanged(before, world, conclusions, isConcluded)),
  );

/**
 * What follows from any change of a world: orders that wait for the price of its trades trigger,
 * waiting orders finish with what they placed, the exchange acts if the account's risk rose, and
 * moved money and a changed open loss become facts of their own.
 */
export const settle = (before: World, happened: Happened): Happened =>
  concluded(before, reacted(before, happened, false));

/** Others trade, with the account's orders at the best prices and with each other, as time passes. */
const passTime = (world: World, ms: number): Happened =>
  ms === 0 ? nothing(world) : chain(othersReturned(world), [
    ...KINDS.flatMap((kind) =>
      Object.keys(world.books[kind]).map((symbol) => (now: World) =>
        passFutures(now, kind, symbol, ms)
      )
    ),
    ...Object.keys(world.books.margin).map((symbol) => (now: World) => passMargin(now, symbol, ms)),
  ]);

/** The world at a moment at which something is due. */
const reach = (world: World, moment: number, isEnd: boolean): Happened => {
  const now: World = { ...world, time: moment };
  const passed = passTime(now, moment - world.time);
  const expired = isEnd ? then(passed, expireAll) : passed;
  const charged = moment % HOUR === 0 ? then(expired, chargeHour) : expired;
  return settle(now, charged);
};

/** When the next step of a liquidation is due, of any account. */
const nextLiquidation = (world: World): number | undefined => {
  let next: number | undefined;
  for (const name of namesWith(world, "isLiquidated")) {
    const at = accountIn(world, name)?.settings.liquidatingAt;
    if (at !== undefined && (next === undefined || at < next)) next = at;
  }
  return next;
};

/** The steps of liquidations up to a time, each at its own. */
const liquidated = (world: World, until: number): Happened => {
  let done = nothing(world);
  for (;;) {
    const next = nextLiquidation(done.world);
    if (next === undefined || next > until) return done;
    done = then(done, (before) => {
      const now: World = { ...before, time: Math.max(next, before.time) };
      const isNow = ({ settings: { liquidatingAt } }: Pick<World, "settings">): boolean =>
        liquidatingAt !== undefined && liquidatingAt <= now.time;
      const stepped = then(
        passTime(now, now.time - before.time),
        (world) => inEach(world, (seen) => isNow(seen) ? stepLiquidation(seen) : nothing(seen)),
      );
      return settle(now, stepped);
    });
  }
};

/** Moves prices, and what follows from it. */
const movedBy = (world: World, prices: Prices): Happened =>
  concluded(world, reacted(world, nothing(setPrices(world, prices)), true));

/** What the world's scenario does now: first its steps, then its prices. */
const play = (world: World): Happened => {
  const stepped = each(
    world,
    dueSteps(world),
    (now, step) => settle(now, takeStep(now, step)),
  );
  return then(
    then(stepped, (now) => movedBy(now, duePrices(now))),
    (now) => nothing(refreshed(now)),
  );
};

/**
 * Moves the clock from one due moment to the next: hourly interest, funding, dated orders and listen keys
 * that end, and what the world's scenario does.
 *
 * @throws TypeError if the time is not a whole number of ms, from 0 to 100 years
 */
export const advance = (world: World, ms: number): Happened => {
  checkWorld(world);
  if (!Number.isSafeInteger(ms) || ms < 0 || ms > LONGEST) {
    throw new TypeError(
      `Cannot advance by ${ms}: expected a whole number of ms from 0 to ${LONGEST}`,
    );
  }
  const until = world.time + ms;
  const ends = endings(world);
  const isEnd = new Set(ends);
  const played = playMoments(world, until);
  const due = played.length === 0 ? ends : [...new Set([...ends, ...played])].sort((a, b) => a - b);
  const facts: Fact[] = [];
  let now = world;
  const catchUp = (moment: number): void => {
    const { world: after, facts: found } = liquidated(now, moment);
    now = after;
    for (const fact of found) facts.push(fact);
  };
  for (const moment of moments(world.time, until, due)) {
    catchUp(moment);
    const reached = reach(now, moment, isEnd.has(moment));
    const { world: after, facts: found } = now.playing ? then(reached, play) : reached;
    now = after;
    for (const fact of found) facts.push(fact);
  }
  catchUp(until);
  const end: World = { ...now, time: until };
  const passed = passTime(end, until - now.time);
  if (passed.facts.length === 0 && isEmpty(changesOf(end, passed.world))) {
    return { world: passed.world, facts };
  }
  const last = settle(end, passed);
  return { world: last.world, facts: [...facts, ...last.facts] };
};

/**
 * Moves prices and applies what follows: resting orders fill, waiting orders trigger, and an
 * account that cannot carry its positions is liquidated.
 *
 * @throws TypeError if a name is unknown or a price is not a decimal above zero
 */
export const movePrices = (world: World, prices: Prices): Happened => movedBy(world, prices);
