/** What a request draws on, and who goes first. All of it is read from what the request says of itself. */
import { givenFor } from "../../lib/act.ts";
import { costOf } from "../../lib/cost.ts";
import type { Signed } from "../../lib/environment.ts";

/**
 * Who goes first: what makes less of a risk, then orders, then reads, then what can wait.
 */
export type Lane = "cancel" | "order" | "read" | "bulk";

/** Lanes, the first one first. */
export const LANES: readonly Lane[] = ["cancel", "order", "read", "bulk"];

/** What a request takes from one bucket. */
export interface Draw {
  /** Names the limit, and whose it is. */
  readonly bucket: string;
  /** How much. */
  readonly units: number;
  /** How much a minute has. */
  readonly limit: number;
  /** The header that tells how much of it is used. */
  readonly header: string;
  /** Whether a ban of the address (418) stops it. */
  readonly isBannable: boolean;
}

/** Whose limits they are. */
export interface Whose {
  /** Where requests leave from; limits by address belong to it. */
  readonly egress: string;
  /** Whose orders they are; limits by account belong to it. */
  readonly account: string;
}

/** Requests of a minute that the exchange documents, by host. */
const WEIGHTS = { papi: 6000, fapi: 2400, dapi: 2400 } as const;
const ORDERS = 1200;
const SAPI_IP = 12_000;
const SAPI_UID = 180_000;

const HOSTS = { portfolio: "papi", usdm_market: "fapi", coinm_market: "dapi" } as const;

/** Hosts whose buckets a ban of the address closes. */
export const BANNABLE: readonly (keyof typeof WEIGHTS)[] = ["papi", "fapi", "dapi"];

/** The bucket of a host's request weight. */
export const weightOf = (host: keyof typeof WEIGHTS, { egress }: Whose): Omit<Draw, "units"> => ({
  bucket: `${host} ${egress}`,
  limit: WEIGHTS[host],
  header: "x-mbx-used-weight-1m",
  isBannable: true,
});

/** What a request draws on; nothing if it was signed elsewhere and does not say. */
export const drawsOf = ({ request, method, url }: Signed, whose: Whose): readonly Draw[] => {
  if (!request) return [];
  const { ip = 0, uid = 0, orders = 0 } = costOf(request);
  const { family } = request.spec;
  if (family === "margin" || family === "portfolio_pro") {
    const at = `${method} ${new URL(url).pathname}`;
    // Each endpoint of sapi has a limit of its own, and no ban follows from it.
    const [units, limit, name, owner] = uid > 0
      ? [uid, SAPI_UID, "uid", whose.account] as const
      : [ip, SAPI_IP, "ip", whose.egress] as const;
    const header = `x-sapi-used-${name}-weight-1m`;
    return [{ bucket: `sapi ${at} ${owner}`, units, limit, header, isBannable: false }];
  }
  const weight = { ...weightOf(HOSTS[family], whose), units: ip };
  if (orders === 0) return [weight];
  const bucket = `orders ${whose.account}`;
  const header = "x-mbx-order-count-1m";
  return [{ bucket, units: orders, limit: ORDERS, header, isBannable: false }, weight];
};

/** The lane of a request, by what it does. */
export const laneOf = ({ request }: Signed): Lane => {
  if (!request) return "read";
  const { act } = request.spec;
  const says = (part: "reduceOnly" | "closePosition") =>
    givenFor(request, part)?.toLowerCase() === "true";
  if (act.does === "cancel" || act.does === "repay" || act.does === "settle") return "cancel";
  if (act.does === "read") return act.makes ? "bulk" : "read";
  return says("reduceOnly") || says("closePosition") ? "cancel" : "order";
};
