/** What of a reply may be kept and shown. */
import type { Reply, Signed } from "../lib/environment.ts";
import { MASK, maskBody, maskParam } from "../lib/masking.ts";
import { PLAIN_HEADER } from "../lib/answers/usage.ts";

/** The secrets that went out with a request, should a reply repeat them. */
const secretsOf = ({ url, headers }: Signed): readonly string[] =>
  [
    ...Object.entries(headers)
      .filter(([name]) => name.toLowerCase() === "x-mbx-apikey")
      .map(([, key]) => key),
    ...[...new URL(url).searchParams]
      .filter(([name, text]) => maskParam(name, text) !== text)
      .map(([, text]) => text),
  ]
    .filter((secret) => secret.length >= 8)
    .flatMap((secret) => [secret, encodeURIComponent(secret)]);

/** A reply without secrets: those that went out, secret fields of the body, all headers but harmless ones. */
export const scrubbed = (signed: Signed, { status, headers, body }: Reply): Reply => {
  const secrets = secretsOf(signed);
  const scrub = (text: string): string =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, MASK), maskBody(text));
  return {
    status,
    headers: Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => PLAIN_HEADER.test(name))
        .map(([name, text]) => [name, scrub(text)]),
    ),
    body: scrub(body),
  };
};
