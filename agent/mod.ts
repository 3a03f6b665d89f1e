/**
 * What a careful agent must do, as pure functions over plain data: mask keys, keep accounts, choose
 * one, hold to a policy, ask for CONFIRM, mark its orders and name itself. Nothing here reads a file,
 * a clock or the network; `openGate` does it all to what a program sends, through ports that it is
 * given.
 *
 * @example A bot that its policy holds back
 * ```ts
 * import { memoryStore, openGate } from "./mod.ts";
 * import { newUmOrder } from "../endpoints/portfolio/mod.ts";
 * import { openWorld, simulatedEnvironment, worldRef } from "../simulator/mod.ts";
 *
 * const env = simulatedEnvironment(worldRef(openWorld()));
 * const gate = openGate({ account: "bot", env, store: memoryStore({ readOnly: true }) });
 * const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
 * const sent = await gate.send(order);
 * if (sent._tag === "Left") console.log(sent.left.message); // Cannot send newUmOrder: only reading …
 * ```
 *
 * @example Nothing moves on production without the word
 * ```ts
 * import { check } from "./mod.ts";
 * import { newUmOrder } from "../endpoints/portfolio/mod.ts";
 *
 * const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
 * if (order._tag === "Right") {
 *   const facts = { account: "main", environment: "production", now: Date.now() } as const;
 *   const checked = check({}, order.right, facts);
 *   if (checked._tag === "Left") console.log(checked.left.message); // … ask for the word CONFIRM
 * }
 * ```
 *
 * @module
 */
export {
  type Account,
  accountOf,
  type AccountParts,
  type Keys,
  keysOf,
  listing,
  nameKey,
  shownAccount,
  visibleName,
} from "./keys/account.ts";
export {
  type AccountBook,
  addAccount,
  parseBook,
  printBook,
  removeAccount,
  replaceAccount,
} from "./book/account_book.ts";
export type { Product } from "../lib/act_types.ts";
export type { Request } from "../lib/endpoint.ts";
export type { BadParams, Blocked, Failure } from "../lib/failure.ts";
export type { Family, Host } from "../lib/family.ts";
export { type Displayed, isSecret, maskBody, maskParam, maskText } from "../lib/masking.ts";
export type { BadText } from "./keys/bad_text.ts";
export {
  AGENT_PREFIX,
  clientIdNames,
  marked,
  newAgentId,
  type RandomBytes,
} from "./client_order_id.ts";
export {
  type Binding,
  CONFIRM,
  type Confirmation,
  confirms,
  DEFAULT_TTL_MS,
  LONGEST_TTL_MS,
  type Preparation,
  prepareConfirmation,
  type Prepared,
} from "./confirmation.ts";
export {
  parseCredentials,
  parseEnv,
  parseTwoLines,
  type ReadOptions,
} from "./keys/credentials_text.ts";
export {
  type EnvironmentName,
  environmentOf,
  environments,
  hostOf,
  hostsFor,
  type Place,
  type Reach,
} from "./keys/environments.ts";
export {
  auditEntry,
  type AuditPlace,
  type Gate,
  type GateParts,
  newSeal,
  openGate,
  type Passing,
} from "./gate.ts";
export type { Carry } from "./gate/departure.ts";
export { type MemoryStore, memoryStore } from "./gate/memory.ts";
export type { AuditEntry, AuditNote, Clock, GateStore, Known, Prices, Soon } from "./gate/ports.ts";
export { isOrder, movedBy, ordersIn, paramOf, productOf } from "../lib/act.ts";
export { notionalOf, reducesRisk, type UnitValue, type UnitValues } from "./exposure.ts";
export { type Exact, printed } from "../lib/decimal.ts";
export { MASK, maskKey, maskSecret } from "./masking.ts";
export { check } from "./policy.ts";
export { type Facts, type Policy, type PolicyRule, policyRules } from "./policy_types.ts";
export { parsePolicy, readPolicy } from "./policy_text.ts";
export { type Decoded, decodeText, encodeText, type Encoding } from "./keys/text_bytes.ts";
export {
  accountsNamed,
  type Choosable,
  DEFAULT_ACCOUNT,
  type Question,
  selectAccount,
} from "./keys/selection.ts";
export { userAgentHeaders, type UserAgentOptions, userAgents } from "./user_agent.ts";
export { isPlaceholder } from "./keys/value_text.ts";
export { aboutRequest } from "./answer_subject.ts";
