/** The control routes as an OpenAPI description, made of their table. */
import type { ControlRoute } from "./controls.ts";
import { routes } from "./routes.ts";
import { object, type Schema, text, whole } from "./schema.ts";

const word = /*#__PURE__*/ text(".*", "a text");

/** The route that is served without any switch: whether the server is there. */
export const healthRoute: Pick<ControlRoute, "verb" | "path" | "does" | "gives"> = {
  verb: "GET",
  path: "/simulator/health",
  does: "tells that the server is there, and the world's time; served without control too",
  gives: /*#__PURE__*/ object({
    status: word,
    time: /*#__PURE__*/ whole(0, Number.MAX_SAFE_INTEGER),
  }, {}),
};

const describing: ControlRoute = {
  verb: "GET",
  path: "/simulator/openapi.json",
  does: "gives this description",
  gives: { json: { type: "object", description: "OpenAPI 3.1" }, problem: () => undefined },
  run: () => ({
    status: 200,
    headers: { "content-type": "application/json;charset=UTF-8" },
    // Wherever it was asked for.
    body: JSON.stringify(openApi("/")),
  }),
};

/** All control routes. */
export const controlRoutes: readonly ControlRoute[] = [...routes, describing];

const content = ({ json }: Schema<unknown>, example?: unknown): object => ({
  content: {
    "application/json": { schema: json, ...(example !== undefined && { example }) },
  },
});

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const refusal = {
  description: "What is wrong with the request",
  content: {
    "application/json": { schema: { type: "object", properties: { msg: { type: "string" } } } },
  },
};

const operation = ({ does, takes, gives }: Partial<ControlRoute>): object => ({
  summary: upper(does ?? ""),
  ...(takes && { requestBody: { required: true, ...content(takes.shape, takes.example) } }),
  responses: {
    200: {
      description: "Done",
      ...(gives ? content(gives) : { content: { "text/html": {} } }),
    },
    ...(takes && { 400: refusal, 413: refusal }),
  },
});

/**
 * The OpenAPI description of all routes under `/simulator/`.
 *
 * @param url where the server is
 */
export const openApi = (url = "http://127.0.0.1:8080"): object => {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of [healthRoute, ...controlRoutes]) {
    const { verb, path } = route;
    paths[path] = { ...paths[path], [verb.toLowerCase()]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Control of the simulated exchange",
      version: "1",
      description: "Routes under /simulator/. Whoever reaches them controls the world.",
    },
    servers: [{ url }],
    paths,
  };
};
