/** The table of control routes: what each takes and gives, and what it does. */
import * as E from "../../../lib/either.ts";
import type { Reply } from "../../../lib/environment.ts";
import { openAccount, withKeys } from "../../engine/accounts.ts";
import { settle } from "../../engine/clock.ts";
import { nothing } from "../../engine/happened.ts";
import { deposit } from "../../engine/open.ts";
import { writeMarket } from "../../engine/market/market_text.ts";
import { readWorld, writeWorld } from "../../engine/snapshot.ts";
import { accountNames, MAIN, seenBy } from "../../engine/world/seen_by.ts";
import { streamed } from "../../exchange/streams.ts";
import { readFaultPlan } from "../fault_plan.ts";
import {
  accountsBody,
  accountShape,
  depositShape,
  keyForShape,
  readAccount,
  readKey,
} from "./account_text.ts";
import type { ControlRoute } from "./controls.ts";
import { done, json, parsed, time, timeShape, wrong } from "./replies.ts";
import { anything, object, readAs, record, text } from "./schema.ts";
import { socketRoutes } from "./socket_routes.ts";
import { statusPage } from "./status_page.ts";

const word = /*#__PURE__*/ text(".*", "a text");

/** The reply of what may throw a TypeError or, of a deposit, a SyntaxError that says what is wrong. */
const tried = (run: () => Reply): Reply => {
  try {
    return run();
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return wrong(error.message);
    throw error;
  }
};

const advanceShape = /*#__PURE__*/ object({ ms: time }, {});
const pricesShape = /*#__PURE__*/ record(/*#__PURE__*/ text("\\d+(\\.\\d+)?", "a decimal as text"));

const addAccount: ControlRoute["run"] = (controls, body, bounds) => {
  const account = readAccount(parsed(body));
  if (E.isLeft(account)) return wrong(account.left);
  const { name, options } = account.right;
  const world = controls.read();
  if (accountNames(world).length >= bounds.accounts) {
    return wrong(
      `Cannot open the account ${name}: there are ${bounds.accounts}, which is the most`,
    );
  }
  return tried(() => {
    controls.move({ world: openAccount(world, name, options), events: [] });
    return json(200, JSON.stringify({ name, keys: Object.entries(options.keys ?? {}).map(shown) }));
  });
};

const shown = (
  [apiKey, key]: readonly [string, { readonly kind: string; readonly secret?: string }],
) => ({
  apiKey,
  kind: key.kind,
  ...(key.secret !== undefined && { secret: key.secret }),
});

const addKey: ControlRoute["run"] = (controls, body) => {
  const read = readAs(keyForShape, parsed(body));
  if (E.isLeft(read)) return wrong(`Cannot read the key: ${read.left}`);
  const { account = MAIN, ...written } = read.right;
  const world = controls.read();
  const named = readKey(written, `${Object.keys(world.keys).length} of ${account}`);
  if (E.isLeft(named)) return wrong(`Cannot read the key: ${named.left}`);
  const [apiKey, key] = named.right;
  return tried(() => {
    controls.move({ world: withKeys(world, { [apiKey]: key }, account), events: [] });
    return json(200, JSON.stringify({ account, ...shown([apiKey, key]) }));
  });
};

const addDeposits: ControlRoute["run"] = (controls, body) => {
  const read = readAs(depositShape, parsed(body));
  if (E.isLeft(read)) return wrong(`Cannot deposit: ${read.left}`);
  const { account = MAIN, deposits } = read.right;
  return tried(() => {
    const world = controls.read();
    const seen = seenBy(world, account);
    const after = streamed(settle(seen, nothing(deposit(seen, deposits))));
    controls.move({ ...after, world: seenBy(after.world, world.account) });
    return done(controls);
  });
};

/** All control routes but the description of them. */
export const routes: readonly ControlRoute[] = [
  {
    verb: "GET",
    path: "/simulator/",
    does:
      "shows book, account, orders and the last calls as a page; ?account=, ?symbol= and ?kind=margin choose",
    run: (controls, _, __, query) => statusPage(controls, query),
  },
  {
    verb: "GET",
    path: "/simulator/world",
    does: "gives the whole world, secrets of its keys included",
    gives: /*#__PURE__*/ anything("A world, as PUT takes it"),
    run: ({ read }) => json(200, writeWorld(read())),
  },
  {
    verb: "PUT",
    path: "/simulator/world",
    does: "goes on from another world",
    takes: { shape: /*#__PURE__*/ anything("A world, as GET gave it"), example: undefined },
    gives: timeShape,
    isWorld: true,
    run: (controls, body) => {
      const world = readWorld(body);
      if (E.isLeft(world)) return wrong(world.left);
      controls.restore(world.right);
      return done(controls);
    },
  },
  {
    verb: "GET",
    path: "/simulator/market",
    does: "gives what is traded as decimal text, as the flag --market and readMarket take it",
    gives: /*#__PURE__*/ anything("A market"),
    run: ({ read }) => json(200, JSON.stringify(writeMarket(read().market))),
  },
  {
    verb: "POST",
    path: "/simulator/reset",
    does: "goes back to the world at the start, without faults",
    gives: timeShape,
    run: (controls) => {
      controls.reset();
      return done(controls);
    },
  },
  {
    verb: "POST",
    path: "/simulator/advance",
    does: "moves time, in ms, with all that follows",
    takes: { shape: advanceShape, example: { ms: 60_000 } },
    gives: timeShape,
    run: (controls, body, bounds) => {
      const read = readAs(advanceShape, parsed(body));
      if (E.isLeft(read) || read.right.ms > bounds.advance) {
        return wrong(
          `Cannot advance: expected {"ms":60000}, a whole number of ms from 0 to ${bounds.advance}`,
        );
      }
      controls.advance(read.right.ms);
      return done(controls);
    },
  },
  {
    verb: "POST",
    path: "/simulator/prices",
    does: "sets prices by asset, symbol or pair, with all that follows",
    takes: { shape: pricesShape, example: { BTCUSDT: "61000" } },
    gives: timeShape,
    run: (controls, body) => {
      const read = readAs(pricesShape, parsed(body));
      if (E.isLeft(read)) {
        return wrong('Cannot set prices: expected {"BTCUSDT":"61000"}, decimals as text');
      }
      return tried(() => {
        controls.setPrices(read.right);
        return done(controls);
      });
    },
  },
  {
    verb: "POST",
    path: "/simulator/faults",
    does: "plans failures; an empty object ends them",
    takes: {
      shape: /*#__PURE__*/ anything("A fault plan; see the page on failures"),
      example: { seed: 1, rules: [{ fault: { kind: "loseReply" }, nth: [1] }] },
    },
    gives: timeShape,
    run: (controls, body) => {
      const value = parsed(body);
      const isEmpty = typeof value === "object" && value !== null && !Array.isArray(value) &&
        Object.keys(value).length === 0;
      const plan = isEmpty ? E.right(undefined) : readFaultPlan(value);
      if (E.isLeft(plan)) return wrong(plan.left);
      controls.setFaults(plan.right);
      return done(controls);
    },
  },
  {
    verb: "GET",
    path: "/simulator/accounts",
    does: "lists the accounts",
    gives: /*#__PURE__*/ anything("A list of accounts"),
    run: ({ read }) => json(200, JSON.stringify(accountsBody(read()))),
  },
  {
    verb: "POST",
    path: "/simulator/accounts",
    does: "opens an account and gives its keys; without keys it gets one",
    takes: {
      shape: accountShape,
      example: { name: "bob", kind: "pro", deposits: { USDT: { um: "1000" } } },
    },
    gives: /*#__PURE__*/ anything("Its name and keys"),
    run: addAccount,
  },
  {
    verb: "POST",
    path: "/simulator/keys",
    does: "adds an API key, of HMAC, RSA or Ed25519, to an account; what is left out is made up",
    takes: { shape: keyForShape, example: { apiKey: "my-key", secret: "my-secret" } },
    gives: /*#__PURE__*/ object({ account: word, apiKey: word, kind: word }, { secret: word }),
    run: addKey,
  },
  {
    verb: "POST",
    path: "/simulator/deposits",
    does: "puts money from outside into an account",
    takes: { shape: depositShape, example: { deposits: { USDT: { um: "1000" } } } },
    gives: timeShape,
    run: addDeposits,
  },
  {
    verb: "GET",
    path: "/simulator/calls",
    does: "lists the newest calls, without keys and signatures",
    gives: /*#__PURE__*/ anything("A list of calls"),
    run: ({ calls }) => json(200, JSON.stringify(calls())),
  },
  ...socketRoutes,
];
