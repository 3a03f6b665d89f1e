/** What a request draws on, and who goes first. All of it is read from what the request says of itself. */
import { costOf } from "../../lib/cost.ts";
import type { Signed } from "../../lib/environment.ts";

/**
 * Who goes first: what makes less of a risk, then orders, then reads, then what can wait.
 */
export type Lane = "cancel" | "order" | "read" | "bulk";

/** What a lane leaves to those before it at the beginning of a minute, as a part of the limit. */
export const HELD: Readonly<Record<Lane, number>> = {
  cancel: 0,
  order: 0.1,
  read: 0.14,
  bulk: 0.3,
};

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
}

/** Whose limits they are. */
export interface Whose {
  /** Where requests leave from; limits by address belong to it. */
  readonly egress: string;
  /** Whose orders they are; limits by account belong to it. */
  readonly account: string;
}

/** Hosts that a ban of the address closes. */
export const BANNED = ["papi", "fapi", "dapi"] as const;

const drawn = (bucket: string, units: number, limit: number, header: string): Draw => ({
  bucket,
  units,
  limit,
  header: `x-${header}-1m`,
});

/** What is drawn of a host's request weight, with the limits that the exchange documents. */
export const weightOf = (host: string, egress: string, units = 0): Draw =>
  drawn(`${host} ${egress}`, units, host === "papi" ? 6000 : 2400, "mbx-used-weight");

/** What a request draws on; nothing if it was signed elsewhere and does not say. */
export const drawsOf = (
  { request, endpoint }: Signed,
  { egress, account }: Whose,
): readonly Draw[] => {
  if (!request) return [];
  const { ip = 0, uid = 0, orders = 0 } = costOf(request);
  const { host } = request.spec;
  if (host === "sapi") {
    // Each endpoint of sapi has a limit of its own, and no ban follows from it.
    const [units, limit, name, owner] = uid > 0
      ? [uid, 180_000, "uid", account] as const
      : [ip, 12_000, "ip", egress] as const;
    return [drawn(`sapi ${endpoint} ${owner}`, units, limit, `sapi-used-${name}-weight`)];
  }
  // The exchange counts both hosts of futures as one.
  const weight = weightOf(host === "dapi" ? "fapi" : host, egress, ip);
  return orders ? [drawn(`orders ${account}`, orders, 1200, "mbx-order-count"), weight] : [weight];
};

/** The lane of a request, by what it does. */
export const laneOf = ({ request }: Signed): Lane => {
  if (!request) return "read";
  const { spec: { act }, query } = request;
  if (act.does === "read") return act.makes ? "bulk" : "read";
  const isSafer = /^(cancel|repay|settle)$/.test(act.does) ||
    query.some((pair) => /^(reduceOnly|closePosition),true$/i.test(`${pair}`));
  return isSafer ? "cancel" : "order";
};
