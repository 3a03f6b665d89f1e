/**
 * An account followed over the sockets of a simulator's server, through one fault after another. Told as
 * plain data, so that it can run in any runtime and be judged in another.
 */
import { closeUserDataStream, connect, startUserDataStream } from "../../../mod.ts";
import {
  accountStream,
  follow,
  type Notice,
  type OpenSocket,
  type StreamTimes,
} from "../../../streams/mod.ts";
import { type Account, accountAt, tellings, tradedIn, tradesOf, wrongIn } from "./exchange.ts";

/** What came of a fault. */
export interface Chapter {
  /** Why there were gaps, in order. */
  readonly gaps: readonly string[];
  /** How often gaps were closed. */
  readonly recovered: number;
  /** Fills that reads showed. */
  readonly read: number;
  /** Trades of the exchange that were not told once. */
  readonly miscounted: Readonly<Record<string, number>>;
  /** Where the view is not as the exchange is. */
  readonly wrong: readonly string[];
  /** What could not be known. */
  readonly unknown: readonly string[];
  /** How the socket was, in order. */
  readonly sockets: readonly string[];
  /** How many sockets were opened. */
  readonly opened: number;
  /** Whether a listen key shows in what was handed out. */
  readonly showsKey: boolean;
}

interface Fault {
  /** When its stream is looked at; shorter times than callers may give. */
  readonly times?: StreamTimes;
  /** What goes wrong. */
  readonly strike: (account: Account) => Promise<void>;
  /** What the connection needs to be well again; it comes after the trades of the gap. */
  readonly mend?: (account: Account) => Promise<void>;
  /** How many gaps it makes at least. */
  readonly gaps: number;
  /** What is waited for besides. */
  readonly until?: (seen: Pick<Chapter, "gaps" | "opened">) => boolean;
}

/** How long a chapter waits, all in all, for what ought to come. */
const WAIT_MS = 45_000;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Every fault, by name. */
export const faults: Readonly<Record<string, Fault>> = {
  cut: {
    strike: ({ control }) => control("sockets", { kind: "cut" }),
    gaps: 1,
  },
  "cut again and again": {
    strike: ({ control }) =>
      control("socket-faults", {
        seed: 7,
        rules: [{ fault: { kind: "cut" }, event: "ORDER_TRADE_UPDATE", nth: [1, 3, 4] }],
      }),
    gaps: 1,
  },
  closed: {
    strike: ({ control }) => control("sockets", { kind: "closed", code: 1012, reason: "Restart" }),
    gaps: 1,
  },
  "refused after a cut": {
    strike: async ({ control }) => {
      const rules = [{ fault: { kind: "refused", status: 503 }, path: "/pm/*" }];
      await control("socket-faults", { seed: 1, rules });
      await control("sockets", { kind: "cut" });
    },
    mend: async ({ control }) => {
      await pause(500);
      await control("socket-faults", {});
    },
    gaps: 1,
  },
  // No reply of a socket tells of it: audits do, and the next socket hears again.
  silent: {
    times: { auditMs: 1000, rotateMs: 2500 },
    strike: ({ control }) => control("sockets", { kind: "silent" }),
    gaps: 0,
    until: ({ opened }) => opened > 1,
  },
  "half open": {
    times: { probeMs: 200, auditMs: 2000 },
    strike: ({ control }) => control("sockets", { kind: "halfOpen" }),
    gaps: 1,
    until: ({ gaps }) => gaps.includes("it did not answer"),
  },
  "key expired": {
    strike: ({ advance }) => advance(3_600_000),
    gaps: 1,
    until: ({ gaps }) => gaps.includes("the listen key expired"),
  },
  "key replaced": {
    times: { rotateMs: 2000 },
    strike: async ({ env }) => {
      await connect(env)(closeUserDataStream());
      await connect(env)(startUserDataStream());
    },
    gaps: 1,
  },
  // Nothing is lost: the next socket takes over while the last one still hears.
  "taken over by the next socket": {
    times: { rotateMs: 400 },
    strike: () => pause(2000),
    gaps: 0,
  },
};

const waiting = () => {
  const end = Date.now() + WAIT_MS;
  return async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    while (Date.now() < end && !await isSo()) await pause(50);
  };
};

const miscounted = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 1));

/** Follows an account through a fault. Only one account may be at the server. */
const chapter = async (
  account: Account,
  fault: Fault,
  urls: readonly string[],
): Promise<Chapter> => {
  const openedBefore = urls.length;
  const waitUntil = waiting();
  const following = follow({
    ...accountStream({ margin: ["BTCUSDT"], lagMs: 150 }),
    ...fault.times,
  })(account.env);
  const notices: Notice[] = [];
  following.hear((notice) => void notices.push(notice));
  const gaps = () => notices.flatMap((each) => each.type === "gap" ? [each.reason] : []);
  const sockets = () =>
    notices.flatMap((each) => each.type === "health" ? [each.health.socket] : []);
  const opened = () => urls.length - openedBefore;
  const isLive = () => following.view().phase === "live";
  await waitUntil(isLive);
  // What was traded before it was followed is nobody's to tell.
  const before = await tradesOf(account);
  const counts = async () => {
    const all = await tellings(account, notices);
    return miscounted(
      Object.fromEntries(Object.entries(all).filter(([key]) => !before.includes(key))),
    );
  };
  const isRight = async () =>
    isLive() && Object.keys(await counts()).length === 0 &&
    (await wrongIn(account, following.view)).length === 0;

  await tradedIn(account);
  await waitUntil(isRight);
  await fault.strike(account);
  await tradedIn(account);
  await fault.mend?.(account);
  await waitUntil(() =>
    gaps().length >= fault.gaps && (fault.until?.({ gaps: gaps(), opened: opened() }) ?? true)
  );
  await waitUntil(isRight);
  await tradedIn(account);
  await waitUntil(isRight);
  const shown = JSON.stringify([
    notices,
    following.view(),
    following.health(),
    following.checkpoint(),
  ]);
  const told: Chapter = {
    gaps: gaps(),
    recovered: notices.filter(({ type }) => type === "recovered").length,
    read: notices.filter((each) => each.type === "fill" && each.recovered).length,
    miscounted: await counts(),
    wrong: await wrongIn(account, following.view),
    unknown: notices.flatMap((each) => each.type === "unknown" ? [each.reason] : []),
    sockets: sockets(),
    opened: opened(),
    showsKey: urls.some((url) => shown.includes(url.split("/").at(-1) ?? url)),
  };
  await account.control("socket-faults", {});
  following.stop();
  return told;
};

/** Follows the account of a server through faults, one after the other. */
export const story = async (
  url: string,
  openSocket: OpenSocket,
  names: readonly string[],
): Promise<Readonly<Record<string, Chapter>>> => {
  const urls: string[] = [];
  const account = accountAt(url, (address, hear) => {
    urls.push(address);
    return openSocket(address, hear);
  });
  const told: Record<string, Chapter> = {};
  for (const name of names) {
    const fault = faults[name];
    if (fault) told[name] = await chapter(account, fault, urls);
  }
  return told;
};
