/** Serves the control routes, for people and tests. */
import type { Reply } from "../../../lib/environment.ts";
import type { Bounds, Controls } from "./controls.ts";
import { controlRoutes, healthRoute } from "./open_api.ts";
import { wrong } from "./replies.ts";

/**
 * The text of a body; nothing if it is longer than so many bytes, which are then not read to their
 * end.
 */
export const bodyWithin = async (request: Request, bytes: number): Promise<string | undefined> => {
  if (Number(request.headers.get("content-length") ?? 0) > bytes) return undefined;
  if (!request.body) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > bytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
};

/** The reply to a body that is too long. */
export const tooLong = (bytes: number): Reply => wrong(`A body has at most ${bytes} bytes`, 413);

/** Whether the server is there. */
export const healthReply = (time: number): Reply => ({
  status: 200,
  headers: { "content-type": "application/json;charset=UTF-8" },
  body: JSON.stringify({ status: "ok", time }),
});

/** Whether a request asks for the server's health. */
export const isHealth = (method: string, pathname: string): boolean =>
  method === healthRoute.verb && pathname === healthRoute.path;

/**
 * Serves the control routes. Requests from web pages are refused: no page may control the world.
 */
export const controlHandler =
  (controls: Controls, bounds: Bounds) => async (request: Request): Promise<Reply> => {
    if (request.headers.has("origin")) return wrong("Not for web pages", 403);
    const { pathname, search, searchParams } = new URL(request.url);
    // The links of the page are below it.
    if (pathname === "/simulator") {
      return { status: 308, headers: { location: `/simulator/${search}` }, body: "" };
    }
    const route = controlRoutes.find(({ verb, path }) =>
      verb === request.method && path === pathname
    );
    if (!route) {
      const all = controlRoutes.map(({ verb, path }) => `${verb} ${path}`).join(", ");
      return wrong(`No such route; there are ${all}`, 404);
    }
    const bytes = route.isWorld ? bounds.world : bounds.body;
    const body = await bodyWithin(request, bytes);
    return body === undefined ? tooLong(bytes) : route.run(controls, body, bounds, searchParams);
  };
