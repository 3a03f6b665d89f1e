/** Resources: the live view of each account, to be read, and to be subscribed to. */
import { UserError } from "../terminal/system.ts";
import type { Accounts } from "./accounts.ts";
import { cleanText } from "./clean.ts";
import { type LiveAccount, liveAccount } from "./live_account.ts";
import { withoutSecrets } from "./result.ts";
import {
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type Server,
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from "./sdk.ts";

/** What resources keep open. */
export interface Resources {
  /** Follows no account any more. */
  readonly end: () => void;
}

/** The account that is used where none is named. */
const ROOT = "unimargin://account";

const JSON_TYPE = "application/json";

const ABOUT =
  "The account as it changes: open orders, positions, balances, liabilities, uniMMR, the health of the " +
  "connection, and what happened since it was read last: fills, orders, gaps. Following begins with the " +
  "first look. Only where view.phase is live nothing is missing.";

const uriOf = (name: string): string => `${ROOT}/${encodeURIComponent(name)}`;

const unknownUri = (): McpError =>
  new McpError(
    ErrorCode.InvalidParams,
    "There is no resource of that URI: list the resources",
  );

/** The account that a URI names; nothing for the one that is used where none is named. */
const nameIn = (uri: string): string | undefined => {
  if (uri === ROOT) return undefined;
  const [, name] = /^unimargin:\/\/account\/([^/?#]+)$/.exec(uri) ?? [];
  try {
    if (name !== undefined) return decodeURIComponent(name);
  } catch {
    // As any other URI that names nothing.
  }
  throw unknownUri();
};

/** Serves the live views of accounts. */
export const liveResources = (
  server: Server,
  accounts: Accounts,
  simulator: string | undefined,
): Resources => {
  const live = new Map<string, Promise<LiveAccount>>();
  const subscribed = new Set<string>();
  let isOver = false;

  const tell = (uri: string) => (): void => {
    // A client that is gone is told no more.
    void server.sendResourceUpdated({ uri }).catch(() => {});
  };
  const followed = async (uri: string): Promise<LiveAccount> => {
    const session = await accounts.open(nameIn(uri));
    // By another spelling the account would be followed once more, with a socket of its own.
    if (uri !== ROOT && uri !== uriOf(session.account)) throw unknownUri();
    const known = live.get(uri);
    const old = await known?.catch(() => undefined);
    // Another look may have begun it meanwhile.
    const now = live.get(uri);
    if (now && now !== known) return await now;
    if (old?.isOf(session)) return old;
    old?.end();
    const begun = liveAccount(session, simulator, old?.restOf(session));
    live.set(uri, begun);
    try {
      const account = await begun;
      if (isOver) account.end();
      else if (subscribed.has(uri)) account.notify(tell(uri));
      return account;
    } catch (error) {
      live.delete(uri);
      throw error;
    }
  };
  /** Unexpected errors are told without details, because they may contain anything. */
  const told = async <A>(work: () => Promise<A>): Promise<A> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof McpError) throw error;
      throw new McpError(
        ErrorCode.InvalidRequest,
        error instanceof UserError
          ? accounts.hidePaths(error.message)
          : "Something broke on this side; nothing was changed by this call",
      );
    }
  };

  server.setRequestHandler(ListResourcesRequestSchema, () =>
    told(() =>
      Promise.resolve({
        resources: [
          {
            uri: ROOT,
            name: "account",
            title: "Live account",
            description: `${ABOUT} The account is the one that is used where none is named.`,
            mimeType: JSON_TYPE,
          },
          ...accounts.names().map((name) => ({
            uri: uriOf(name),
            name: `account ${name}`,
            title: `Live account ${name}`,
            description: ABOUT,
            mimeType: JSON_TYPE,
          })),
        ],
      })
    ));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [{
      uriTemplate: `${ROOT}/{name}`,
      name: "account by name",
      title: "Live account of a name",
      description: `${ABOUT} list_accounts gives the names.`,
      mimeType: JSON_TYPE,
    }],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) =>
    told(async () => {
      const seen = await (await followed(uri)).look();
      const shown = JSON.stringify(withoutSecrets(seen).answer);
      const text = cleanText(JSON.parse(accounts.scrub(shown)));
      return { contents: [{ uri, mimeType: JSON_TYPE, text }] };
    }));
  server.setRequestHandler(SubscribeRequestSchema, ({ params: { uri } }) =>
    told(async () => {
      subscribed.add(uri);
      try {
        (await followed(uri)).notify(tell(uri));
      } catch (error) {
        subscribed.delete(uri);
        throw error;
      }
      return {};
    }));
  server.setRequestHandler(UnsubscribeRequestSchema, ({ params: { uri } }) =>
    told(async () => {
      subscribed.delete(uri);
      (await live.get(uri)?.catch(() => undefined))?.notify(undefined);
      return {};
    }));

  return {
    end: () => {
      isOver = true;
      for (const account of live.values()) void account.then(({ end }) => end(), () => {});
      live.clear();
    },
  };
};
