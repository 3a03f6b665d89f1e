/** A request as a curl command that holds no secret: keys are named, and stay in the shell. */
import { type KeyKind, queryString, type Request } from "../../../mod.ts";
import { maskParam, userAgents } from "../../../agent/mod.ts";

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Base64 as a query takes it. */
const ENCODED = `openssl base64 -A | sed 's/+/%2B/g;s|/|%2F|g;s/=/%3D/g'`;

const SHA256 = "openssl dgst -sha256";

/**
 * HMAC by its definition (RFC 2104), out of plain digests: openssl takes the secret of an HMAC on its
 * command line alone, where everybody on the machine can read it. `k` gives the secret, `p` the secret
 * padded to a block and mixed with a byte.
 */
const HMAC = [
  `k() { if [ "\${#BINANCE_SECRET_KEY}" -gt 64 ]; then printf %s "$BINANCE_SECRET_KEY" | ${SHA256} -binary; ` +
  `else printf %s "$BINANCE_SECRET_KEY"; fi; }`,
  `p() { n=0; for b in $(k | od -An -v -tx1); do printf "\\\\$(printf %03o $((0x$b ^ $1)))"; n=$((n + 1)); done; ` +
  `while [ $n -lt 64 ]; do printf "\\\\$(printf %03o $1)"; n=$((n + 1)); done; }`,
  `s() { { p 92; { p 54; printf %s "$q"; } | ${SHA256} -binary; } | ${SHA256} -r | cut -d' ' -f1; }`,
].join("; ");

/** What defines `s`, which prints the signature of `$q` as a query takes it. */
const SIGNED: Readonly<Record<KeyKind, string>> = {
  HMAC,
  RSA: `s() { printf %s "$q" | ${SHA256} -sign "$BINANCE_PRIVATE_KEY" | ${ENCODED}; }`,
  // openssl signs so only what lies in a file.
  Ed25519: `s() { f=$(mktemp) && printf %s "$q" > "$f" && ` +
    `openssl pkeyutl -sign -rawin -inkey "$BINANCE_PRIVATE_KEY" -in "$f" | ${ENCODED}; rm -f "$f"; }`,
};

/** What the shell must know to run the command of a request, in words; empty if it needs nothing. */
export const curlNeeds = ({ spec }: Request<unknown>, kind: KeyKind): string => {
  if (spec.access === "NONE") return "";
  if (!spec.signed) return "Needs BINANCE_API_KEY in the shell";
  return kind === "HMAC"
    ? "Needs BINANCE_API_KEY and BINANCE_SECRET_KEY in the shell"
    : "Needs BINANCE_API_KEY in the shell, and in BINANCE_PRIVATE_KEY the path of the private key";
};

/**
 * The request as a command for a POSIX shell whose `printf` is built in. It signs with keys that the shell
 * knows; see {@link curlNeeds}. No other program gets key, secret or signature on its command line: curl
 * reads them from its standard input. Listen keys are masked.
 */
export const curlOf = (
  { spec, query }: Request<unknown>,
  host: string,
  kind: KeyKind,
): string => {
  const masked = queryString(query.map(([name, text]) => [name, maskParam(name, text)]));
  const url = `${host}${spec.path}`;
  const call = `curl -sS -X ${spec.verb} -A ${quoted(userAgents[spec.family])}`;
  const whole = masked === "" ? url : `${url}?${masked}`;
  if (spec.access === "NONE") return `${call} ${quoted(whole)}`;
  const header = 'header = "X-MBX-APIKEY: %s"\\n';
  if (!spec.signed) {
    return `printf '${header}' "$BINANCE_API_KEY" | ${call} -K - ${quoted(whole)}`;
  }
  const start = quoted(masked === "" ? "timestamp=" : `${masked}&timestamp=`);
  const piped = [
    `${SIGNED[kind]}; q=${start}"$(date +%s)000"`,
    `printf '${header}url = "%s"\\n' "$BINANCE_API_KEY" ${quoted(`${url}?`)}"$q&signature=$(s)"`,
  ].join(" && ");
  // In a subshell, so that the functions of the user's shell stay.
  return `(${piped} | ${call} -K -)`;
};
