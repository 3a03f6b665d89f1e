/** What a session needs to follow its account. */
import * as E from "../../../lib/either.ts";
import { accountInformation, type Environment, type Failure, send } from "../../../mod.ts";
import type { Session } from "../calling/session.ts";
import { openEnv } from "../daily/look.ts";
import { UserError } from "../terminal/system.ts";
import type { Safety } from "./words.ts";

/** Why a simulated account in a file cannot be followed, and what to do. */
export const NO_STREAMS: string =
  "A simulated account in a file has no streams: start unimargin simulator, and add " +
  "--server http://127.0.0.1:8080";

const NO_SOCKETS =
  "Cannot follow the account: this runtime has no WebSocket. Use Node 22 or later, Bun or Deno, or " +
  "give Node 20 NODE_OPTIONS=--experimental-websocket";

const baseOf = (server: string): string =>
  `${server.replace(/\/+$/, "").replace(/^http/, "ws")}/pm`;

/**
 * An environment with the sockets and streams of a session's account; its key is open.
 *
 * @param server the simulated exchange that the session was opened with
 * @throws UserError where there are none
 */
export const streamingEnv = async (
  session: Session,
  server: string | undefined,
): Promise<E.Either<Failure, Environment>> => {
  if (session.kept) throw new UserError(NO_STREAMS);
  const openSocket = session.system.live?.openSocket;
  if (!openSocket) throw new UserError(NO_SOCKETS);
  const env = await openEnv(session);
  return E.isLeft(env) ? env : E.right({
    ...env.right,
    openSocket,
    ...(server !== undefined && { streamBase: baseOf(server) }),
  });
};

/** How safe an account is; nothing where that cannot be read. */
export const safetyOf = async (env: Environment): Promise<Safety | undefined> => {
  const read = await send(accountInformation())(env)();
  if (E.isLeft(read)) return undefined;
  const { uniMMR, accountEquity, accountStatus } = read.right;
  return { type: "uniMMR", at: env.now(), uniMMR, equity: accountEquity, status: accountStatus };
};
