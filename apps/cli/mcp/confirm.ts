/** `confirm_transaction`: the one tool that sends what changes something. */
import { CONFIRM, confirms } from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import { type Blocked, blocked, type Failure, type Spec } from "../../../mod.ts";
import { audit } from "../storage/audit.ts";
import { UserError } from "../terminal/system.ts";
import { interruptible } from "../calling/interruptible.ts";
import { needsWord, perform, verdict } from "../calling/perform.ts";
import { isSameAccount, type Session } from "../calling/session.ts";
import { text } from "./arguments.ts";
import { shownAnswer } from "./look.ts";
import { done, failed, type Result, toolError } from "./result.ts";
import { type Context, type Tool, tool } from "./tool.ts";
import type { Prepared } from "./waiting.ts";

const ANEW = "prepare the request again, and ask the person again";

const refusal = (endpoint: string, why: string): Blocked =>
  blocked(
    endpoint,
    "confirmation",
    ANEW,
    `Cannot send ${endpoint}: ${why}; nothing was sent`,
  );

/** The account as it is at this moment, if it is still the one for which the request was prepared. */
const reopened = async (
  { accounts }: Context,
  { request, ...prepared }: Prepared,
): Promise<E.Either<Blocked, Session>> => {
  const session = await accounts.open(prepared.account);
  return isSameAccount(prepared, session) ? E.right(session) : E.left(refusal(
    request.spec.name,
    "the account, its key or its environment changed since it was prepared: prepare it again",
  ));
};

/** Whether word and token fit what was prepared. On every environment: no machine types the word. */
const confirmed = (
  { system, seal }: Context,
  { request, account, environment, token }: Prepared,
  word: string,
): E.Either<Blocked, true> => {
  const binding = { account, environment, now: system.now(), seal };
  const checked = confirms(request, { token, word }, binding);
  return E.isLeft(checked) ? E.left(refusal(request.spec.name, checked.left)) : checked;
};

/** Asks the person past the model, if the client can; what it lets through was typed by a person. */
const askedPerson = async (
  context: Context,
  session: Session,
  prepared: Prepared,
): Promise<E.Either<Blocked, true>> => {
  const ask = context.ask(context.signal);
  if (!ask) return E.right(true);
  // Do not ask about a request that is refused anyway.
  const found = await verdict(session, prepared.request);
  if (E.isLeft(found) && !needsWord(found.left)) return found;
  const left = Math.max(1, prepared.expiresAt - context.system.now());
  const typed = await ask(prepared.words, left);
  return typed === undefined
    ? E.left(refusal(prepared.request.spec.name, "the person declined, or did not answer in time"))
    : confirmed(context, prepared, typed);
};

/** What to do after a failure; above all if it may have happened. */
const nextOf = (failure: Failure): string => {
  if (failure.outcome === "notSent" || failure.outcome === "rejected") {
    return "It did not happen. Prepare it again if it is still wanted";
  }
  const became = failure.outcome === "accepted"
    ? "It happened, only its answer could not be read"
    : "It may have happened";
  const way = failure.clientOrderId === undefined
    ? "read the account's orders, balances or history"
    : `query by client order id ${failure.clientOrderId}`;
  return `${became}: ${way} before anything else. Never send it again before you know`;
};

const sent = async (
  { seal, usedTokens, system, end }: Context,
  session: Session,
  { request, token, isOnce }: Prepared,
  word: string,
): Promise<Result> => {
  const { spec } = request;
  const place = { endpoint: spec.name, account: session.account, environment: session.environment };
  try {
    const confirmation = { token, word };
    // A token is good for one sending: it may name that.
    const once = isOnce ? { once: token } : {};
    const passage = { door: "mcp" as const, confirmation, seal, usedTokens, ...once };
    // The gate writes down what changes something; opening and closing streams is written down here.
    const noted = (event: "sent" | "done" | "failed", outcome?: string) =>
      spec.mutates ? Promise.resolve() : audit(session, "mcp", request, {
        event,
        ...(outcome && { outcome }),
      });
    await noted("sent");
    // Who ends the server, as Ctrl-C ends all programs of a terminal, is told of it too, and so is the log.
    const answer = await interruptible(spec.mutates ? system : {}, async (signal) => {
      const came = await perform(session, request, { ...passage, signal });
      if (signal.aborted) end();
      return came;
    });
    const became = E.isLeft(answer)
      ? noted("failed", answer.left.outcome)
      : noted("done", "accepted");
    // It went out: that it cannot be written down must not say that it did not.
    await became.catch(() => system.err(`Cannot write the audit log ${session.home.audit}`));
    return E.isLeft(answer) ? failed(answer.left, { ...place, next: nextOf(answer.left) }) : done({
      outcome: "accepted",
      ...place,
      ...shownAnswer(spec as Spec, answer.right),
    });
  } catch (error) {
    // The gate refuses before it sends; what else is thrown may come after.
    if (error instanceof UserError) throw error;
    return toolError(
      "Broken",
      `Something broke while ${spec.name} was sent: look what became of it before anything else`,
      place,
      "unknown",
    );
  }
};

const blockedHere = async (
  { system, accounts }: Context,
  { request, account, environment }: Prepared,
  failure: Blocked,
): Promise<Result> => {
  const { rule, outcome, message } = failure;
  const place = { home: accounts.home, system, account, environment };
  await audit(place, "mcp", request, { event: "blocked", rule, outcome, message });
  return failed(failure);
};

const carriedOut = async (
  context: Context,
  prepared: Prepared,
  word: string,
  given: E.Either<Blocked, true>,
): Promise<Result> => {
  const session = await reopened(context, prepared);
  if (E.isLeft(session)) return await blockedHere(context, prepared, session.left);
  if (E.isLeft(given)) return await blockedHere(context, prepared, given.left);
  const asked = await askedPerson(context, session.right, prepared);
  if (E.isLeft(asked)) return await blockedHere(context, prepared, asked.left);
  // The person may have taken a while: account and policy are looked at again.
  const now = await reopened(context, prepared);
  if (E.isLeft(now)) return await blockedHere(context, prepared, now.left);
  const still = context.signal.aborted
    ? E.left(refusal(prepared.request.spec.name, "the client gave up waiting for it"))
    : confirmed(context, prepared, word);
  return E.isLeft(still)
    ? await blockedHere(context, prepared, still.left)
    : await sent(context, now.right, prepared, word);
};

/** What a token came to, told again: who waited in vain for it must not take it for not sent. */
const toldAgain = ({ data }: Result): Result => ({
  isError: true,
  data: {
    usedBefore:
      "This token was used before. What follows is what came of it; this call sent nothing",
    ...data,
  },
});

const UNKNOWN_TOKEN = blocked(
  "",
  "confirmation",
  `if it was confirmed before, look what became of that first, with recover or by its client order id; else ${ANEW}`,
  "Cannot send it: there is no prepared request of this token, and what it was is not known here; nothing was sent by this call",
);

const confirm = async (
  context: Context,
  { token, word }: { readonly token: string; readonly word: string },
): Promise<Result> => {
  const { waiting } = context;
  const before = waiting.became(token);
  if (before) return toldAgain(await before);
  const prepared = waiting.find(token);
  if (!prepared) return failed(UNKNOWN_TOKEN);
  const given = confirmed(context, prepared, word);
  const result = carriedOut(context, prepared, word, given);
  if (E.isRight(given)) waiting.take(token, result);
  return await result;
};

/** Sends a prepared request once, if a person gave the word. */
export const confirmTransaction: Tool = tool({
  name: "confirm_transaction",
  description:
    `Sends a prepared request, once. word is what the person typed after being shown what will happen: ${CONFIRM}, nothing else. Never fill it in yourself. Where the client can ask the person, this server asks too. If the outcome is unknown, query by client order id; never send again.`,
  fields: {
    token: text("The token that prepare_transaction gave"),
    word: text("What the person typed, letter by letter"),
  },
  required: ["token", "word"],
  annotations: {
    title: "Send a confirmed transaction",
    readOnlyHint: false,
    destructiveHint: true,
    idempotentHint: false,
    openWorldHint: true,
  },
  run: confirm,
});
