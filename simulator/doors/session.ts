/** The exchange's end of a connection. */
import type { ClientSaid, ExchangeSaid } from "../exchange/sockets/socket.ts";

/** The exchange's end of a connection. */
export interface Session {
  /** Takes what the client said. */
  readonly hear: (said: ClientSaid) => void;
  /** The client is gone. */
  readonly gone: () => void;
  /** Whether the client is still heard, and its close answered: not on a connection that is half open. */
  readonly isHearing: () => boolean;
}

/** A connection is not taken. */
export interface RefusedConnection {
  /** HTTP status of the refusal; 404 where there is nothing. */
  readonly status: number;
}

/**
 * Takes a connection.
 *
 * @param url path and query, with or without a host
 * @param say carries what the exchange says; not called before the connection is taken
 */
export type Accept = (
  url: string,
  say: (said: ExchangeSaid) => void,
) => Session | RefusedConnection;
