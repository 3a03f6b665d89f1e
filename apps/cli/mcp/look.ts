/** Tools that only look: accounts, endpoints, reads, the overview. */
import * as E from "../../../lib/either.ts";
import { build } from "../../../endpoints/catalog.ts";
import { blocked, numeric, type Spec } from "../../../mod.ts";
import { describe } from "../describing/describe.ts";
import { searchEndpoints } from "../search/search.ts";
import { readOverview } from "../../../overview/mod.ts";
import { perform, ready } from "../calling/perform.ts";
import { schemaOf } from "../describing/schema.ts";
import { flag, named, text, whole } from "./arguments.ts";
import { clean } from "./clean.ts";
import { MAX_SHOWN, shortened, SHOWN } from "./cut.ts";
import { done, failed, withoutSecrets } from "./result.ts";
import { placeOf, portfolioOf, riskAfter, riskNow } from "./risk.ts";
import { ACCOUNT, ENDPOINT, endpointNamed, looking, PARAMS, type Tool, tool } from "./tool.ts";

/** Whether `read` may call an endpoint: opening and closing streams moves nothing, but is no reading. */
export const isRead = ({ act }: Spec): boolean => act.does === "read";

const listAccounts: Tool = tool({
  name: "list_accounts",
  description:
    "Lists the accounts with their environments (production moves real money, demo and simulated do not), and which one is used where none is named. Never shows keys.",
  fields: {},
  required: [],
  annotations: looking("List accounts", false),
  run: ({ accounts }) => done(accounts.list()),
});

const search: Tool = tool({
  name: "search_endpoints",
  description:
    "Finds endpoints of Portfolio Margin, Portfolio Margin Pro, Margin and futures market data by task as people say it (stop loss, hedge mode), words, name or route. Start here; then describe_endpoint.",
  fields: {
    query: text("Words, as in cancel um order, a name or a route"),
    limit: whole("How many at most; 10 if absent", 1, 50),
    mutates: flag("true: only what changes something; false: only what reads"),
  },
  required: ["query"],
  annotations: looking("Search endpoints", false),
  run: (_, { query, limit = 10, mutates }) => {
    const hits = searchEndpoints(query, { limit, ...(mutates !== undefined && { mutates }) });
    return done({
      endpoints: hits.map((hit) => ({
        name: hit.name,
        route: hit.route,
        summary: hit.summary,
        mutates: hit.mutates,
        ...(hit.retired && { retired: true }),
      })),
      ...(hits.length === limit &&
        { note: "There may be more: raise limit or say more" }),
      ...(hits.length === 0 && { note: "Nothing fits: use other words" }),
    });
  },
});

const describeEndpoint: Tool = tool({
  name: "describe_endpoint",
  description:
    "Describes one endpoint: its parameters as JSON Schema, the rules between them, what it costs, an example, what it answers, and which tool calls it.",
  fields: { endpoint: text(ENDPOINT) },
  required: ["endpoint"],
  annotations: looking("Describe an endpoint", false),
  run: (_, { endpoint }) => {
    const found = endpointNamed(endpoint);
    if (E.isLeft(found)) return found.left;
    const { spec } = found.right;
    const all = describe(spec);
    return done({
      name: all.name,
      route: all.route,
      summary: all.summary,
      ...(all.notes !== undefined && { notes: all.notes }),
      mutates: all.mutates,
      callWith: isRead(spec) ? "read" : "prepare_transaction",
      access: all.access,
      ...(all.retired && { retired: all.retired }),
      params: schemaOf(spec),
      rules: all.rules,
      weight: all.weightText,
      example: all.exampleArguments,
      answer: {
        kind: all.answer.kind,
        fields: all.answer.fields.map(({ name, kind, optional }) =>
          `${name}${optional ? "?" : ""}: ${kind}`
        ),
      },
      ...(all.url !== undefined && { url: all.url }),
    });
  },
});

const read: Tool = tool({
  name: "read",
  description:
    "Calls an endpoint that only reads, and gives its answer. Long lists are cut, and it says how many entries were left out. For what changes something use prepare_transaction.",
  fields: {
    endpoint: text(ENDPOINT),
    params: named(PARAMS),
    account: text(ACCOUNT),
    numeric: flag("Numbers in place of decimal text; not for calculations with money"),
    limit: whole(`Entries of each list to show; ${SHOWN} if absent`, 1, MAX_SHOWN),
  },
  required: ["endpoint"],
  annotations: looking("Read from the exchange", true),
  run: async ({ accounts }, { endpoint, params, account, limit, numeric: inNumbers }) => {
    const found = endpointNamed(endpoint);
    if (E.isLeft(found)) return found.left;
    const { spec } = found.right;
    if (!isRead(spec)) {
      return failed(blocked(
        spec.name,
        "readOnlyTool",
        "use prepare_transaction",
        `Cannot read ${spec.name}: it changes something; use prepare_transaction`,
      ));
    }
    const built = build(spec, params);
    const session = await accounts.open(account);
    const request = ready(session, inNumbers ? numeric(built) : built);
    if (E.isLeft(request)) return failed(request.left);
    const answer = await perform(session, request.right, { door: "mcp" });
    const place = {
      endpoint: spec.name,
      account: session.account,
      environment: session.environment,
    };
    return E.isLeft(answer)
      ? failed(answer.left, place)
      : done({ ...place, ...shownAnswer(spec, answer.right, limit) });
  },
});

/** An answer as the model sees it: without secrets, and short enough. */
export const shownAnswer = (spec: Spec, answer: unknown, limit?: number): object => {
  const { answer: safe, masked } = withoutSecrets(answer);
  return { ...shortened(spec, clean(safe), limit), ...(masked !== undefined && { masked }) };
};

const overview: Tool = tool({
  name: "portfolio_overview",
  description:
    "Reads how a Portfolio Margin account is, in one call: risk, balances, positions, open orders, loans, what to look after next.",
  fields: { account: text(ACCOUNT) },
  required: [],
  annotations: looking("Portfolio overview", true),
  run: async ({ accounts }, { account }) => {
    const session = await accounts.open(account);
    const place = placeOf(session);
    const env = await portfolioOf(session);
    if (E.isLeft(env)) return failed(env.left, place);
    const found = await readOverview(env.right);
    return E.isLeft(found)
      ? failed(found.left, place)
      : done({ ...place, overview: withoutSecrets(found.right).answer });
  },
});

const recoverUnknown: Tool = tool({
  name: "recover",
  description:
    "Finds out what became of requests that were sent with once and whose outcome is unknown, of this or an earlier program on this machine. Sends only reads; may take some minutes. state open means that nobody knows yet: call it again, and do not send it again.",
  fields: { account: text(ACCOUNT) },
  required: [],
  annotations: looking("Recover unknown outcomes", true),
  run: async ({ accounts }, { account }) => {
    const session = await accounts.open(account);
    const place = placeOf(session);
    const env = await portfolioOf(session);
    if (E.isLeft(env)) return failed(env.left, place);
    const { recovered, recoveredData } = await import("../calling/once.ts");
    const found = await recovered(session, env.right);
    return done({ ...place, recovered: found.map(recoveredData) });
  },
});

/** Tools that change nothing. */
export const lookingTools: readonly Tool[] = [
  listAccounts,
  search,
  describeEndpoint,
  read,
  overview,
  riskNow,
  riskAfter,
  recoverUnknown,
];
