/** What of keys and secrets an agent may show, as the skills of the exchange ask. */
import { MASK, maskKey } from "../lib/masking.ts";

export { MASK, maskKey };

/** Shorter secrets show nothing at all: five characters of few are too many. */
const SHORTEST = 16;

/** A private key: armour, or how the base64 of RSA and Ed25519 keys and of PEM texts starts. */
const PRIVATE_KEY = /-----|^(M(I[A-Z]|C4CAQ|HcCAQ|FMCAQ)|LS0tLS1)/;

/**
 * An API secret as it may be shown: `***...` and its last characters, five where nothing is asked
 * for. Short values, values with white space and private keys show nothing. The value cannot be
 * recovered from it.
 *
 * @param secret the API secret, or the text of a private key
 * @param shown how many of the last characters to show: 4 or 5
 *
 * @example
 * ```ts ignore
 * maskSecret(secret);    // "***...1aws1"
 * maskSecret(secret, 4); // "***...aws1"
 * ```
 */
export const maskSecret = (secret: string, shown: 4 | 5 = 5): string => {
  const text = secret.trim();
  const isPlain = /^[\x21-\x7e]+$/.test(text) && !PRIVATE_KEY.test(text);
  return isPlain && text.length >= SHORTEST
    ? `${MASK}...${text.slice(shown === 4 ? -4 : -5)}`
    : MASK;
};
