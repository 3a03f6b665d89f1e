/** Replies of the server as HTTP. */
import type { Reply } from "../../lib/environment.ts";
import type { World } from "../engine/world/world.ts";

/** A reply with a body in JSON. */
export const json = (status: number, body: unknown): Reply => ({
  status,
  headers: { "content-type": "application/json;charset=UTF-8" },
  body: JSON.stringify(body),
});

/** The world could not be saved: nobody knows what became of the call. */
export const notSaved: Reply = /*#__PURE__*/ json(503, {
  code: -1006,
  msg: "An unexpected response was received from the message bus. Execution status unknown.",
});

/** The connection breaks: there is no reply. */
export const brokenConnection = (): Response =>
  new Response(
    new ReadableStream({ start: (controller) => controller.error(new Error("Planned fault")) }),
  );

/** Headers with one more: older versions of V8 take many times as long to add to what they spread. */
const withHeader = (headers: Reply["headers"], name: string, text: string): Reply["headers"] => {
  const all: Record<string, string> = {};
  for (const each of Object.keys(headers)) all[each] = headers[each] ?? "";
  all[name] = text;
  return all;
};

/** Dates replies by the world's clock, as those of the exchange are by its own. */
export const dating = () => {
  // A server is asked often within a second.
  let second = NaN;
  let date = "";
  return ({ status, headers, body }: Reply, { time }: World): Reply => {
    const now = Math.floor(time / 1000);
    if (now !== second) [second, date] = [now, new Date(time).toUTCString()];
    return { status, headers: withHeader(headers, "date", date), body };
  };
};

/** A reply as a response. */
export const responseOf = ({ status, headers, body }: Reply): Response =>
  new Response(body, { status, headers: { ...headers } });
