/** Connections to the exchange within one process, as the port of streams has them. */
import type { Heard, OpenSocket } from "../../lib/socket.ts";
import type { Accept, Session } from "./session.ts";

/**
 * Sockets to an exchange that takes connections with `accept`. What is heard comes in order, after the
 * call that caused it. Pings of the exchange are answered, as the sockets of all runtimes do.
 */
export const inProcess = (accept: Accept): OpenSocket => (url, hear) => {
  let isOver = false;
  let isLeft = false;
  let session: Session | undefined;

  const tell = (heard: Heard): void =>
    queueMicrotask(() => {
      if (isOver) return;
      isOver = heard._tag === "Ended";
      hear(heard);
    });

  queueMicrotask(() => {
    if (isLeft) return;
    const accepted = accept(url, (said) => {
      switch (said.say) {
        case "text":
          return tell({ _tag: "Frame", text: said.text });
        case "ping":
          return queueMicrotask(() => session?.hear({ say: "pong", payload: said.payload }));
        case "end":
          return tell({ _tag: "Ended", code: said.code, reason: said.reason });
        case "cut":
          return tell({ _tag: "Ended", code: 1006, reason: "The connection broke" });
      }
    });
    session = "status" in accepted ? undefined : accepted;
    isOver = session === undefined;
    const why = "status" in accepted ? `The exchange refused with status ${accepted.status}` : "";
    hear(isOver ? { _tag: "Ended", reason: why } : { _tag: "Opened" });
  });

  return {
    send: (text) => {
      if (!isOver) session?.hear({ say: "text", text });
    },
    end: () => {
      isLeft = true;
      session?.gone();
      tell({ _tag: "Ended", code: 1000, reason: "Ended by this program" });
    },
  };
};
