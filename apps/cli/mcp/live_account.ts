/** The live view of an account for agents: followed from the first look on, and news since the last one. */
import * as E from "../../../lib/either.ts";
import {
  accountStream,
  type Checkpoint,
  follow,
  type Following,
  type Notice,
} from "../../../streams/mod.ts";
import { isSameAccount, type Session } from "../calling/session.ts";
import { safetyOf, streamingEnv } from "../watch/streams.ts";
import { isOpen } from "../watch/words.ts";
import { UserError } from "../terminal/system.ts";
import type { Environment } from "../../../mod.ts";

/** News that wait for a reader at most; the view has what is left out. */
const MOST = 500;

/** How long the first look waits for a first answer of the exchange, in ms. */
const FIRST_MS = 3_000;

/** How long an account is followed that nobody looks at, in ms. */
const IDLE_MS = 900_000;

/** Subscribers are told no more often than this, in ms. */
const APART_MS = 1_000;

/** What is worth a message to subscribers: what an agent may have to act on. */
const WORTH: readonly Notice["type"][] = [
  ...["fill", "order", "position", "liability", "gap", "recovered"] as const,
  ...["risk", "unknown", "stopped"] as const,
];

type News = Notice & { readonly at: string };

/** What is left of an account that is not followed any more, so that nothing since the last look is missing. */
interface Rest {
  readonly checkpoint: Checkpoint;
  readonly news: readonly News[];
  readonly leftOut: number;
}

/** An account that is followed. */
export interface LiveAccount {
  /** All that is known, and what happened since the last look. */
  readonly look: () => Promise<object>;
  /** Calls when something happens; nobody is told where absent. */
  readonly notify: (tell: (() => void) | undefined) => void;
  /** Whether it still follows this account. */
  readonly isOf: (session: Session) => boolean;
  /** Where to go on from; nothing where it is another account. */
  readonly restOf: (session: Session) => Rest | undefined;
  /** Ends it. */
  readonly end: () => void;
}

/** Waits for so many ms at most, and leaves no timer that keeps the program from ending. */
const atMost = async (ms: number, work: Promise<void>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((done) => timer = setTimeout(done, ms));
  await Promise.race([work, late]);
  clearTimeout(timer);
};

/** Without what events had on the wire: that is nobody's to act on. */
const withoutRaw = (notice: Notice): Notice =>
  JSON.parse(JSON.stringify(notice, (name, value) => name === "raw" ? undefined : value));

/** Whether it says more than that nobody had looked for long. */
const isTold = (notice: Notice): boolean => notice.type !== "stopped" || "failure" in notice;

const viewIn = (following: Following): object => {
  const { orders, ...view } = following.view();
  return { ...view, openOrders: orders.filter(isOpen) };
};

const living = (session: Session, env: Environment, rest: Rest | undefined): LiveAccount => {
  const following = follow(accountStream({}), rest?.checkpoint)(env);
  let { news, leftOut } = rest ?? { news: [], leftOut: 0 };
  let tell: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBegun = false;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let seen = (): void => {};
  const first = new Promise<void>((done) => seen = done);

  const end = (): void => {
    tell = undefined;
    clearTimeout(timer);
    clearTimeout(idle);
    following.stop();
  };
  const awake = (): void => {
    clearTimeout(idle);
    if (!tell) idle = setTimeout(end, IDLE_MS);
  };
  const hear = (notice: Notice): void => {
    const all = [...news, { ...withoutRaw(notice), at: new Date(env.now()).toISOString() }];
    news = all.slice(-MOST);
    leftOut += all.length - news.length;
    if (notice.type === "recovered" || notice.type === "stopped") seen();
    if (!tell || timer !== undefined || !WORTH.includes(notice.type)) return;
    timer = setTimeout(() => {
      timer = undefined;
      tell?.();
    }, APART_MS);
  };
  const begin = (): void => {
    if (!isBegun) following.hear(hear);
    isBegun = true;
    awake();
  };

  return {
    look: async () => {
      begin();
      await atMost(FIRST_MS, first);
      const safety = await safetyOf(env);
      const told = news;
      const missing = leftOut;
      news = [];
      leftOut = 0;
      return {
        account: session.account,
        environment: session.environment,
        health: following.health(),
        ...(safety && { uniMMR: safety.uniMMR, equity: safety.equity, status: safety.status }),
        view: viewIn(following),
        newsSinceLastRead: told,
        ...(missing > 0 && { leftOut: missing }),
      };
    },
    notify: (work) => {
      tell = work;
      begin();
    },
    restOf: (other) =>
      isSameAccount(session, other)
        ? { checkpoint: following.checkpoint(), news: news.filter(isTold), leftOut }
        : undefined,
    isOf: (other) => following.view().phase !== "stopped" && isSameAccount(session, other),
    end,
  };
};

/**
 * Begins to follow the account of a session, or goes on from the rest of it.
 *
 * @throws UserError where that cannot be
 */
export const liveAccount = async (
  session: Session,
  server: string | undefined,
  rest?: Rest,
): Promise<LiveAccount> => {
  const env = await streamingEnv(session, server);
  if (E.isLeft(env)) throw new UserError(env.left.message);
  return living(session, env.right, rest);
};
