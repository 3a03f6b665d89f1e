/** What is stressed, as people write it: `BTC:-50..50`, `USDT:-10..0`, `rates:-50..0`, `hours:0..72`. */
import { units } from "../../../lib/decimal.ts";
import { type Axis, degreesOf, type Shock, type Terms, type Units } from "../../../risk/mod.ts";
import { UserError } from "../terminal/system.ts";

const shockOf = (name: string): Shock => {
  switch (name) {
    case "rates":
      return { shocks: "rates" };
    case "hours":
      return { shocks: "time" };
    case "funding":
      return { shocks: "funding" };
    default: {
      const assets = name.toUpperCase().split("+");
      const [asset = ""] = assets;
      return assets.length === 1 ? { shocks: "price", move: { asset } } : {
        shocks: "price",
        move: { betas: Object.fromEntries(assets.map((each) => [each, 100_000_000n])) },
      };
    }
  }
};

const USUAL: Readonly<Record<Shock["shocks"], string>> = {
  price: "-50..50",
  rates: "-50..0",
  time: "0..72",
  funding: "-0.1..0.1",
};

const RANGE = /^(-?\d{1,4}(?:\.\d{1,4})?)\.\.(-?\d{1,4}(?:\.\d{1,4})?)$/;

/** Refuses an axis of assets that nothing of the account moves with, such as a name that is none. */
export const checkMoves = ({ shock }: Axis, { assets, um, cm }: Terms): void => {
  if (shock.shocks !== "price") return;
  const { move } = shock;
  const names = "betas" in move ? Object.keys(move.betas) : "asset" in move ? [move.asset] : [];
  const contracts = [...Object.values(um), ...Object.values(cm)];
  const known = new Set([...Object.keys(assets), ...contracts.map(({ baseAsset }) => baseAsset)]);
  const other = names.filter((name) => !known.has(name));
  if (other.length === 0) return;
  throw new UserError(
    `Cannot stress ${other.join(", ")}: nothing of the account moves with it; what does: ${
      [...known].sort().slice(0, 20).join(", ")
    }`,
  );
};

/** Reads an axis of so many degrees: a name, and from where to where in per cent, or in hours. */
export const axisOf = (text: string, count: number): Axis => {
  const [name = "", given] = text.split(":");
  const shock = shockOf(name);
  const [, from, to] = RANGE.exec(given ?? USUAL[shock.shocks]) ?? [];
  if (name === "" || from === undefined || to === undefined) {
    throw new UserError(
      `Cannot stress ${text}: write an asset, several as in WBETH+BNSOL, rates, hours or funding, and a range in per cent, as in BTC:-50..50`,
    );
  }
  if (shock.shocks === "price" && Math.min(Number(from), Number(to)) < -100) {
    throw new UserError(`Cannot stress ${text}: a price falls by 100 per cent at the most`);
  }
  const degree = (of: string): Units => units(of) / (shock.shocks === "time" ? 1n : 100n);
  const whole = (of: Units): Units =>
    shock.shocks === "time" ? of / 100_000_000n * 100_000_000n : of;
  return { shock, degrees: degreesOf(degree(from), degree(to), count).map(whole) };
};
