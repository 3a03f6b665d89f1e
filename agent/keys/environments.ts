/** Where requests can go: production, demo and simulated, as data; and which of them a host belongs to. */
import * as E from "../../lib/either.ts";
import { productionHosts } from "../../lib/environment.ts";
import { type Blocked, blocked } from "../../lib/failure.ts";
import type { Family, Host } from "../../lib/family.ts";

/** Places that requests can go to; only `production` moves real money. */
export type EnvironmentName = "production" | "demo" | "simulated";

/** Base URL of a host, or the reason why an environment has none and what to do. */
export type Reach = { readonly url: string } | { readonly reason: string };

/** An environment as data. */
export interface Place {
  /** Its name. */
  readonly name: EnvironmentName;
  /** Its name for people, as the skills write it. */
  readonly label: string;
  /** Whether what is sent there moves real money. */
  readonly realMoney: boolean;
  /** Where each host is, or why it is not there. */
  readonly hosts: Readonly<Record<Host, Reach>>;
}

const ELSEWHERE = "use the simulated environment, which has every product";

const reason = (product: string): Reach => ({
  reason: `the exchange has no demo of ${product}: use the simulated environment`,
});

/** All environments. Portfolio Margin has no demo and no testnet; the simulated exchange stands in. */
export const environments: Readonly<Record<EnvironmentName, Place>> = {
  production: {
    name: "production",
    label: "Mainnet",
    realMoney: true,
    hosts: {
      papi: { url: productionHosts.papi },
      sapi: { url: productionHosts.sapi },
      fapi: { url: productionHosts.fapi },
      dapi: { url: productionHosts.dapi },
    },
  },
  demo: {
    name: "demo",
    label: "Demo",
    realMoney: false,
    hosts: {
      papi: /*#__PURE__*/ reason("Portfolio Margin"),
      sapi: /*#__PURE__*/ reason("Margin and Portfolio Margin Pro"),
      fapi: { url: "https://demo-fapi.binance.com" },
      dapi: { url: "https://demo-dapi.binance.com" },
    },
  },
  simulated: {
    name: "simulated",
    label: "Simulated",
    realMoney: false,
    hosts: {
      papi: { url: "https://papi.simulated.invalid" },
      sapi: { url: "https://sapi.simulated.invalid" },
      fapi: { url: "https://fapi.simulated.invalid" },
      dapi: { url: "https://dapi.simulated.invalid" },
    },
  },
};

/** The host that serves a product. */
export const hostOf = (family: Family): Host =>
  family === "portfolio"
    ? "papi"
    : family === "usdm_market"
    ? "fapi"
    : family === "coinm_market"
    ? "dapi"
    : "sapi";

/**
 * The hosts of an environment for a product, to give to `environment({ hosts })`. Hosts that the
 * environment lacks stand for nobody (`.invalid`), so that a stray request reaches no one.
 *
 * Fails with `Blocked` (rule `environment`) where the environment does not have the product, with the
 * reason.
 *
 * @example
 * ```ts ignore
 * hostsFor("demo", "portfolio"); // left: the exchange has no demo of Portfolio Margin: use …
 * ```
 */
export const hostsFor = (
  name: EnvironmentName,
  family: Family,
): E.Either<Blocked, Readonly<Record<Host, string>>> => {
  const { hosts } = environments[name];
  const own = hosts[hostOf(family)];
  if ("reason" in own) {
    const message = `Cannot use ${name} for ${family}: ${own.reason}`;
    return E.left(blocked("", "environment", ELSEWHERE, message));
  }
  const url = (host: Host): string => {
    const reach = hosts[host];
    return "url" in reach ? reach.url : `https://${host}.unavailable.invalid`;
  };
  return E.right({ papi: url("papi"), sapi: url("sapi"), fapi: url("fapi"), dapi: url("dapi") });
};

const placeOf = (url: string, local: EnvironmentName): EnvironmentName => {
  const simulated = /^https:\/\/[a-z]+\.(simulated|unavailable)\.invalid$/.test(url);
  if (simulated) return "simulated";
  if (/^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(url)) return local;
  const demo = Object.values(environments.demo.hosts);
  return demo.some((reach) => "url" in reach && reach.url === url) ? "demo" : "production";
};

/**
 * Which environment hosts belong to. Whatever is not known to be demo or simulated is production:
 * a foreign host, a proxy, a mixture.
 *
 * @param local what hosts on this machine are; production, as behind a proxy, where it is not said
 *
 * @example
 * ```ts ignore
 * environmentOf(simulatedHosts); // "simulated"
 * ```
 */
export const environmentOf = (
  hosts: Readonly<Record<Host, string>>,
  local: EnvironmentName = "production",
): EnvironmentName => {
  const places = Object.values(hosts).map((url) => placeOf(url, local));
  if (places.includes("production")) return "production";
  return places.includes("demo") ? "demo" : "simulated";
};
