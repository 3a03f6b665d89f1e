/** What to do about a certificate that is not trusted. */
import type { Unreachable } from "../lib/failure.ts";

/** What transports name of one, as in `(CERT_HAS_EXPIRED)`; a server that wants a CERTIFICATE of ours is another matter. */
const UNTRUSTED = /\(\w*(CERT(?!IF)|LEAF_SIG)\w*\)$/;

/** Steps for a failure that names a certificate; none for others. */
export const trustSteps = ({ message }: Unreachable): readonly string[] =>
  UNTRUSTED.test(message)
    ? [
      "Check this machine's clock and the host; if a proxy opens TLS here, name the file of its " +
      "authority in NODE_EXTRA_CA_CERTS, in Deno in DENO_CERT",
    ]
    : [];
