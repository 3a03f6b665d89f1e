// Judges how close a simulated account is to liquidation, and draws it.
import { connect, newUmOrder } from "unimargin";
import { fixed, printed, units } from "unimargin/decimal";
import { readRisk } from "unimargin/overview";
import {
  afterChange,
  degreesOf,
  grid,
  heatMap,
  heatMapText,
  publishedLevels,
  reach,
  readRecord,
  record,
  standing,
} from "unimargin/risk";
import { openWorld, simulatedEnvironment, worldRef } from "unimargin/simulator";

const expect = (isTrue, what) => {
  if (!isTrue) throw new Error(`Expected ${what}`);
};

const env = simulatedEnvironment(worldRef(openWorld()));
await connect(env)(
  newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1" }),
);
const { found } = await readRisk(env);
expect(found._tag === "Right", `an account, not ${JSON.stringify(found.left)}`);
const { account, terms } = found.right;
const now = standing(account, terms);
expect(fixed(now.uniMMR) === account.reported.uniMMR, "the exchange's own figure");

const { down } = reach(account, terms, { asset: "BTC" }, publishedLevels.liquidation);
const withdrawal = {
  does: "transfer",
  asset: "USDT",
  from: "cross",
  to: "outside",
  amount: units("5000"),
};
const after = afterChange(account, terms, withdrawal);
expect(after._tag === "Right", "an account after a withdrawal");
const then = standing(after.right.portfolio, after.right.terms);

const price = { shocks: "price", move: { asset: "BTC" } };
const stress = grid(
  account,
  terms,
  { shock: price, degrees: degreesOf(units("-0.6"), 0n, 4) },
  { shock: { shocks: "rates" }, degrees: degreesOf(0n, units("-0.5"), 3) },
);
expect(heatMap(stress).startsWith("<svg"), "a picture");
expect(heatMapText(stress).includes("liquidated"), "a picture for a terminal");
expect(readRecord(record({ at: 0, account, terms }))._tag === "Right", "a record that is read");

console.log(
  `uniMMR ${fixed(now.uniMMR, 2)}, ${fixed(then.uniMMR, 2)} after a withdrawal, liquidated at ${
    printed(down.price).slice(0, 8)
  }`,
);
