/** A request as a curl command that holds no secret: keys are named, and stay in the shell. */
import type { Request } from "../../lib/endpoint.ts";
import { userAgents } from "../../agent/mod.ts";
import { maskParam } from "../../lib/masking.ts";
import { queryString } from "../../lib/wire.ts";
import type { KeyKind } from "../../signers/detect.ts";

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Base64 as a query takes it. */
const ENCODED = `openssl base64 -A | sed 's/+/%2B/g;s|/|%2F|g;s/=/%3D/g'`;

/** What prints the signature of `$q`, as a query takes it. */
const SIGNED: Readonly<Record<KeyKind, string>> = {
  HMAC: `printf %s "$q" | openssl dgst -sha256 -hmac "$BINANCE_SECRET_KEY" -r | cut -d' ' -f1`,
  RSA: `printf %s "$q" | openssl dgst -sha256 -sign "$BINANCE_PRIVATE_KEY" | ${ENCODED}`,
  // openssl signs so only what lies in a file.
  Ed25519: `f=$(mktemp) && printf %s "$q" > "$f" && ` +
    `openssl pkeyutl -sign -rawin -inkey "$BINANCE_PRIVATE_KEY" -in "$f" | ${ENCODED}; rm -f "$f"`,
};

/** What the shell must know to run the command of a request, in words; empty where it needs nothing. */
export const curlNeeds = ({ spec }: Request<unknown>, kind: KeyKind): string => {
  if (spec.access === "NONE") return "";
  if (!spec.signed) return "Needs BINANCE_API_KEY in the shell";
  return kind === "HMAC"
    ? "Needs BINANCE_API_KEY and BINANCE_SECRET_KEY in the shell"
    : "Needs BINANCE_API_KEY in the shell, and in BINANCE_PRIVATE_KEY the path of the private key";
};

/**
 * The request as a command for a POSIX shell. It signs with keys that the shell knows; see
 * {@link curlNeeds}. Listen keys are masked.
 */
export const curlOf = (
  { spec, query }: Request<unknown>,
  host: string,
  kind: KeyKind,
): string => {
  const shown = queryString(query.map(([name, text]) => [name, maskParam(name, text)]));
  const url = `${host}${spec.path}`;
  const agent = ` -A ${quoted(userAgents[spec.family])}`;
  const key = spec.access === "NONE" ? "" : ' -H "X-MBX-APIKEY: $BINANCE_API_KEY"';
  if (!spec.signed) {
    return `curl -sS -X ${spec.verb}${agent}${key} ${
      quoted(shown === "" ? url : `${url}?${shown}`)
    }`;
  }
  const start = quoted(shown === "" ? "timestamp=" : `${shown}&timestamp=`);
  return `q=${start}"$(date +%s)000" && curl -sS -X ${spec.verb}${agent}${key} ${
    quoted(`${url}?`)
  }"$q&signature=$(${SIGNED[kind]})"`;
};
