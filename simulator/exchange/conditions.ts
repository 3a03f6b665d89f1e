/** How the exchange answers while a scenario troubles it. */
import { productOf } from "../../lib/act.ts";
import type { Spec } from "../../lib/endpoint.ts";
import { hashOf, randomAt } from "../engine/market/random.ts";
import type { Product } from "../engine/scenario/scenario.ts";
import { seenBy } from "../engine/world/seen_by.ts";
import type { World } from "../engine/world/world.ts";
import type { Params } from "./handler.ts";
import type { Refusal } from "./refusals/shared.ts";

/** What becomes of a call. */
export interface Trouble {
  /** The world in which it is carried out. */
  readonly world: World;
  /** Set if it is refused. */
  readonly refusal?: Refusal;
  /** Set if its outcome is not told: the answer in place of its own. */
  readonly untold?: Refusal;
  /** Whether it is carried out. */
  readonly isCarriedOut: boolean;
  /** The world that it reads, if that is not the newest. */
  readonly stale?: World;
}

const refusal = (code: number, msg: string): Refusal => ({ status: 503, code, msg });

/** It failed for certain. */
const closed: Refusal = /*#__PURE__*/ refusal(
  -1001,
  "Internal error; unable to process your request. Please try again.",
);
/** It failed for certain, and may be sent again. */
const overloaded: Refusal = /*#__PURE__*/ refusal(
  -1008,
  "Request throttled by system-level protection. Reduce-only/close-position orders are exempt. Please try again.",
);
/** Whether it was carried out is not told. */
const untold: Refusal = /*#__PURE__*/ refusal(
  -1000,
  "Unknown error, please check your request or try again later.",
);

/** A route; what is not in the catalog does not say what it does. */
type Called = Pick<Spec, "verb" | "access"> & Partial<Pick<Spec, "act">>;

/** The product that must be open for a call that changes something. */
const closing = ({ act }: Called): Product | undefined => {
  if (!act) return undefined;
  switch (act.does) {
    case "borrow":
    case "repay":
      return "loans";
    case "transfer":
    case "collect":
    case "settle":
      return "transfers";
    default:
      return productOf(act);
  }
};

const reduces = (params: Params): boolean =>
  params.get("reduceOnly") === "true" || params.get("closePosition") === "true";

/** A lot between 0 and 1, and the world in which it was drawn. */
const drawn = (world: World): readonly [lot: number, world: World] => {
  const { playing } = world;
  if (!playing) return [1, world];
  const lot = randomAt(hashOf(`${playing.scenario.name} ${playing.seed}`), playing.drawn) / 2 ** 32;
  return [lot, { ...world, playing: { ...playing, drawn: playing.drawn + 1 } }];
};

const changing = (world: World, spec: Called, params: Params): Trouble => {
  const conditions = world.playing?.conditions ?? {};
  const product = closing(spec);
  if (product && conditions.closed?.includes(product)) {
    return { world, refusal: closed, isCarriedOut: false };
  }
  let now = world;
  const hits = (share = 0): boolean => {
    if (share <= 0) return false;
    const [lot, after] = drawn(now);
    now = after;
    return lot < share;
  };
  if (spec.act?.does === "order" && !reduces(params) && hits(conditions.overloaded)) {
    return { world: now, refusal: overloaded, isCarriedOut: false };
  }
  if (!hits(conditions.untold)) return { world: now, isCarriedOut: true };
  const isCarriedOut = hits(conditions.carriedOut ?? 0.5);
  return { world: now, untold, isCarriedOut };
};

/** What becomes of a call in the world's scenario; without one it is carried out. */
export const troubleOf = (world: World, spec: Called, params: Params): Trouble => {
  if (!world.playing) return { world, isCarriedOut: true };
  if (spec.verb !== "GET") return changing(world, spec, params);
  const isOwn = spec.access === "USER_DATA" || spec.access === "TRADE";
  if (!isOwn || !world.stale) return { world, isCarriedOut: true };
  return { world, isCarriedOut: true, stale: seenBy(world.stale, world.account) };
};
