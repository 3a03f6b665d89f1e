/** What an account is put to: prices, collateral rates, time, funding, each to any degree. */
import { ONE, type Units } from "../../lib/decimal.ts";
import type { Funding, Holding } from "../ahead/holding.ts";
import type { AssetTerms, Terms } from "../market.ts";
import { type Move, mover } from "../reach/move.ts";

/** Something that may happen, to a degree. */
export type Shock =
  /** Prices move; the degree is the share that they change by, as in -0.1. A depeg is one of an asset. */
  | { readonly shocks: "price"; readonly move: Move }
  /** Collateral rates change, of the assets or of all; the degree is the share that they change by. */
  | { readonly shocks: "rates"; readonly assets?: readonly string[] }
  /** Time passes; the degree counts hours. */
  | { readonly shocks: "time" }
  /** All contracts have one funding rate; the degree is the rate. */
  | { readonly shocks: "funding" };

/** A shock, to several degrees. */
export interface Axis {
  /** What happens. */
  readonly shock: Shock;
  /** To which degrees, in the order of the axis. */
  readonly degrees: readonly Units[];
}

/** What an account is held in. */
export interface Scene {
  /** Prices and rates before the shock. */
  readonly terms: Terms;
  /** What holding costs. */
  readonly holding: Holding;
  /** How long it is held, in hours. */
  readonly hours: number;
}

/** The same asset with rates that have changed by a share; they stay between 0 and 1. */
const rerated = (info: AssetTerms, degree: Units): AssetTerms => ({
  ...info,
  tiers: info.tiers.map((tier) => {
    const rate = tier.rate * (ONE + degree) / ONE;
    return { ...tier, rate: rate < 0n ? 0n : rate > ONE ? ONE : rate };
  }),
});

const funded = (terms: Terms, { funding = {}, ...holding }: Holding, rate: Units): Holding => {
  const symbols = [...Object.keys(terms.um), ...Object.keys(terms.cm)];
  const all = symbols.map((symbol): [string, Funding] => [symbol, { ...funding[symbol], rate }]);
  return { ...holding, funding: Object.fromEntries(all) };
};

/** What a shock to a degree makes of any scene; for callers with many scenes. */
export const shockOf = (shock: Shock, degree: Units): (scene: Scene) => Scene => {
  switch (shock.shocks) {
    case "price": {
      const move = mover(shock.move, degree);
      return (scene) => ({ ...scene, terms: move(scene.terms) });
    }
    case "rates":
      return (scene) => {
        const { assets } = scene.terms;
        const names = shock.assets ?? Object.keys(assets);
        const changed = names.flatMap((name) => {
          const info = assets[name];
          return info ? [[name, rerated(info, degree)] as const] : [];
        });
        const all = { ...assets, ...Object.fromEntries(changed) };
        return { ...scene, terms: { ...scene.terms, assets: all } };
      };
    case "time":
      return (scene) => ({ ...scene, hours: scene.hours + Number(degree / ONE) });
    case "funding":
      return (scene) => ({ ...scene, holding: funded(scene.terms, scene.holding, degree) });
  }
};

/** The scene once a shock has happened to a degree. */
export const shocked = (scene: Scene, shock: Shock, degree: Units): Scene =>
  shockOf(shock, degree)(scene);
