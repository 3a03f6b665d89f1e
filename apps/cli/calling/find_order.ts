/** The command that finds an order with an unknown outcome. */
import type { Request } from "../../../mod.ts";
import { paramOf } from "../../../agent/mod.ts";
import { commandLine, shellWord } from "../describing/example.ts";
import { findEndpoint } from "../describing/names.ts";
import { paramsOf } from "../describing/params.ts";
import type { Where } from "./session.ts";

const WHERE = ["account", "env", "accounts", "credentials", "server"] as const;

/**
 * A command that reads an order by its client order id, on the account that it was sent from.
 *
 * `undefined` if no endpoint reads what the request made.
 */
export const findOrderLine = (
  { spec, query }: Request<unknown>,
  clientOrderId: string,
  where: Where,
): string | undefined => {
  const { act } = spec;
  const reader = act.does === "order" ? findEndpoint(act.readBack)?.spec : undefined;
  const id = reader && paramOf(reader, "origClientOrderId");
  if (!reader || id === undefined) return undefined;
  const sent = new Map(query);
  const isIsolated = sent.get("isIsolated")?.toLowerCase() === "true";
  // Of a list in cross margin the exchange takes no symbol.
  const given = paramsOf(reader).filter(({ name, required }) =>
    sent.has(name) && (name === "symbol" ? required || isIsolated : name === "isIsolated")
  ).map((param) => [param.name, sent.get(param.name)]);
  const flags = WHERE.flatMap((flag) =>
    where[flag] === undefined ? [] : [`--${flag}`, where[flag]]
  );
  const line = commandLine(reader, { ...Object.fromEntries(given), [id]: clientOrderId });
  return [line, ...flags.map(shellWord)].join(" ");
};
