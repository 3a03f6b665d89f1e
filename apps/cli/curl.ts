/** A request as a curl command that holds no secret: keys are named, and stay in the shell. */
import type { Request } from "../../lib/endpoint.ts";
import { maskParam } from "../../lib/masking.ts";
import { queryString } from "../../lib/wire.ts";

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * The request as a command for a POSIX shell. It signs with `BINANCE_API_KEY` and `BINANCE_SECRET_KEY` of
 * the shell (HMAC); RSA and Ed25519 keys need another signature. Listen keys are masked.
 */
export const curlOf = ({ spec, query }: Request<unknown>, host: string): string => {
  const shown = queryString(query.map(([name, text]) => [name, maskParam(name, text)]));
  const url = `${host}${spec.path}`;
  const key = spec.access === "NONE" ? "" : ' -H "X-MBX-APIKEY: $BINANCE_API_KEY"';
  if (!spec.signed) {
    return `curl -sS -X ${spec.verb}${key} ${quoted(shown === "" ? url : `${url}?${shown}`)}`;
  }
  const start = quoted(shown === "" ? "timestamp=" : `${shown}&timestamp=`);
  return `q=${start}"$(date +%s)000" && curl -sS -X ${spec.verb}${key} ${
    quoted(`${url}?`)
  }"$q&signature=$(printf %s "$q" | openssl dgst -sha256 -hmac "$BINANCE_SECRET_KEY" -r | cut -d' ' -f1)"`;
};
