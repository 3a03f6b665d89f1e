/** `prepare_transaction`: everything but the sending, and a token that stands for it. */
import { CONFIRM, environments, maskParam } from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import { build } from "../../../endpoints/catalog.ts";
import { blocked, costOf, type Failure, type Request, type Spec } from "../../../mod.ts";
import { audit } from "../storage/audit.ts";
import { commandOf } from "../describing/names.ts";
import { needsWord, prepare, ready, unlocked, verdict } from "../calling/perform.ts";
import type { Session } from "../calling/session.ts";
import { inWordsWithWorth } from "../calling/worth.ts";
import { flag, named, text } from "./arguments.ts";
import { effectOf } from "../risk/effect.ts";
import { isRead } from "./look.ts";
import { done, failed, type Result } from "./result.ts";
import {
  ACCOUNT,
  type Context,
  ENDPOINT,
  endpointNamed,
  looking,
  PARAMS,
  type Tool,
  tool,
} from "./tool.ts";

/** How long a person may take to confirm, in ms: it has to be shown, read and typed. */
export const TTL_MS = 300_000;

/** Why a request cannot be prepared here at all. */
const unfit = (spec: Spec): Failure | undefined => {
  if (isRead(spec)) {
    return blocked(
      spec.name,
      "readOnlyTool",
      "use read",
      `Cannot prepare ${spec.name}: it changes nothing; use read`,
    );
  }
  const { act } = spec;
  return act.does === "grant" && act.what === "key"
    ? blocked(
      spec.name,
      "secretAnswer",
      `let a person run unimargin ${commandOf(spec)}`,
      `Cannot prepare ${spec.name}: its answer is a secret, which no agent may see; a person runs unimargin ${
        commandOf(spec)
      }`,
    )
    : undefined;
};

/** Exactly what will go out, besides time and signature. */
const shownParams = ({ query }: Request<unknown>): Readonly<Record<string, string>> =>
  Object.fromEntries(query.map(([name, value]) => [name, maskParam(name, value)]));

const previewOf = async (
  session: Session,
  request: Request<unknown>,
  words: string,
): Promise<object> => ({
  words,
  account: session.account,
  environment: session.environment,
  realMoney: environments[session.environment].realMoney,
  endpoint: request.spec.name,
  route: `${request.spec.verb} ${request.spec.path}`,
  params: shownParams(request),
  cost: costOf(request),
  warnings: request.warnings,
  uniMmr: await effectOf(session, request),
});

const NEXT =
  `Nothing was sent. Show the person words, account, environment, params and uniMmr, and ask them to type ${CONFIRM}. Then call confirm_transaction with the token and what they typed, letter by letter. Never type the word for them`;

const prepared = async (
  { waiting, seal }: Context,
  session: Session,
  request: Request<unknown>,
  isOnce: boolean,
): Promise<Result> => {
  const found = await verdict(session, request);
  const words = await inWordsWithWorth(session, request);
  const preview = await previewOf(session, request, words);
  if (E.isLeft(found) && !needsWord(found.left)) {
    const { rule, outcome, message } = found.left;
    await audit(session, "mcp", request, { event: "blocked", rule, outcome, message });
    return failed(found.left, preview);
  }
  const { token, expiresAt } = prepare(session, request, seal, TTL_MS);
  await audit(session, "mcp", request, { event: "prepared" });
  const { account, environment, keys } = session;
  waiting.add({
    token,
    expiresAt,
    request,
    account,
    environment,
    ...(keys && { keys }),
    ...(isOnce && { isOnce }),
    words,
  });
  return done({
    prepared: true,
    ...preview,
    policy: { passes: true, needs: CONFIRM },
    token,
    expiresAt: new Date(expiresAt).toISOString(),
    expiresInSeconds: TTL_MS / 1000,
    next: NEXT,
  });
};

/** Prepares what changes something, and sends nothing. */
export const prepareTransaction: Tool = tool({
  name: "prepare_transaction",
  description:
    "Prepares a call that changes something (order, cancel, loan, transfer, setting), checks it against the person's policy and says what will happen. Sends nothing. Gives a token: show the person what will happen, ask them to type CONFIRM, then call confirm_transaction.",
  fields: {
    endpoint: text(ENDPOINT),
    params: named(PARAMS),
    account: text(ACCOUNT),
    once: flag(
      "Carry it out exactly once: written down before it is sent, looked up if its outcome is unknown, and never sent twice under one client order id",
    ),
  },
  required: ["endpoint", "params"],
  annotations: { ...looking("Prepare a transaction", true), idempotentHint: false },
  run: async (context, { endpoint, params, account, once = false }) => {
    const found = endpointNamed(endpoint);
    if (E.isLeft(found)) return found.left;
    const { spec } = found.right;
    const refusal = unfit(spec);
    if (refusal) return failed(refusal);
    const session = await context.accounts.open(account);
    const request = ready(session, build(spec, params));
    if (E.isLeft(request)) return failed(request.left);
    const env = session.envOf(spec.family);
    if (E.isLeft(env)) return failed(env.left);
    const key = await unlocked(session, request.right);
    return E.isLeft(key) ? failed(key.left) : await prepared(context, session, request.right, once);
  },
});
