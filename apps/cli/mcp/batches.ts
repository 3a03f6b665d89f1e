/** Batches of JSON-RPC: revision 2025-03-26 of the protocol has every server take them. */
import type { JSONRPCMessage } from "./sdk.ts";

/** What answers a request. */
export interface Answer {
  readonly id: string | number | null;
}

interface Batch {
  /** Requests that are not answered yet. */
  readonly open: Set<string | number>;
  readonly answers: Answer[];
}

/** What came of one message of a batch: what it says, or the answer to what is none. */
export type Read = { readonly message: JSONRPCMessage } | { readonly refused: Answer };

/** Gives the answers to the requests of a batch back together, as they were asked. */
export const batchesOn = (write: (message: object) => Promise<void>) => {
  const batches = new Map<string | number, Batch>();
  const written = (batch: Batch): Promise<void> =>
    batch.open.size === 0 && batch.answers.length > 0
      ? write(batch.answers.splice(0))
      : Promise.resolve();
  const settled = (id: string | number, answer?: Answer): Promise<void> | undefined => {
    const batch = batches.get(id);
    if (!batch) return undefined;
    batches.delete(id);
    batch.open.delete(id);
    if (answer) batch.answers.push(answer);
    return written(batch);
  };
  return {
    /** Notes which requests belong together, and takes each of them. */
    take: (read: readonly Read[], each: (message: JSONRPCMessage) => void): void => {
      const batch: Batch = { open: new Set(), answers: [] };
      for (const one of read) {
        if ("refused" in one) batch.answers.push(one.refused);
        else if ("method" in one.message && "id" in one.message) {
          batch.open.add(one.message.id);
          batches.set(one.message.id, batch);
        }
      }
      void written(batch);
      for (const one of read) if ("message" in one) each(one.message);
    },
    /** Nothing answers a request that was taken back. */
    leave: (message: JSONRPCMessage): void => {
      if (!("method" in message) || message.method !== "notifications/cancelled") return;
      const id = message.params?.["requestId"];
      if (typeof id === "string" || typeof id === "number") void settled(id);
    },
    send: (message: JSONRPCMessage): Promise<void> =>
      ("method" in message || message.id === undefined
        ? undefined
        : settled(message.id, { ...message, id: message.id })) ?? write(message),
  };
};
