/**
 * What is said of key text that cannot be used: what it is, and what to do. None quotes the text. Those made
 * of parts are functions: constants made of parts would stay in every bundle.
 */

const NEW_KEY =
  "make an Ed25519 key with openssl genpkey -algorithm ed25519 -out key.pem and register its public key";

const CONVERT = "convert it with openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.pem -out key.pem";

export const EMPTY: string =
  "The key is no text or is empty: pass the API secret or the PEM text of a private key";

export const GARBAGE: string =
  "The key text is neither an API secret (64 letters and digits) nor a private key in PEM form: " +
  "copy it again in full";

export const FILE_NAME: string =
  "The key text looks like a file name: pass the content of the file";

export const DAMAGED: string =
  "The private key is damaged or incomplete: copy it again in full, with its BEGIN and END lines";

export const SEVERAL: string = "The key text holds more than one private key: leave only one";

/** Says that a private key is encrypted in an old form. */
export const legacy = (): string =>
  `The private key is encrypted in the old PEM form (Proc-Type: 4,ENCRYPTED): ${CONVERT}`;

/** Says that a private key is encrypted by a method that is not read. */
export const otherEncryption = (): string =>
  `The private key is encrypted by a method that is not read here: ${CONVERT}`;

/** What a failure says if a private key is encrypted and no passphrase was given. */
export const NO_PASSPHRASE: string =
  "The private key is encrypted and no passphrase was given: pass its passphrase";

export const WRONG_PASSPHRASE: string =
  "The passphrase does not open the encrypted private key: check the passphrase, and that the key " +
  "text is complete";

/** Says that a private key is in OpenSSH form. */
export const openSsh = (): string =>
  "The private key is in OpenSSH form: convert a copy of an RSA key with ssh-keygen -p -m PKCS8 -f " +
  `copy, or ${NEW_KEY}`;

export const PKCS12: string =
  "The key text is a PKCS#12 file: take the private key out with openssl pkcs12 -nocerts -in file.p12 " +
  "-out key.pem";

/** Says that a private key is of a kind that the exchange does not take. */
export const otherKind = (kind: string): string =>
  `The key text is ${kind} private key, which the exchange does not take: ${NEW_KEY}`;

/** Says that this is not a private key at all. */
export const cannotSign = (what: string): string =>
  `The key text is ${what}, which cannot sign: pass the private key that belongs to it`;

/** Says that letters and digits are not as many as an API secret has. */
export const wrongLength = (length: number): string =>
  `The key text has ${length} letters and digits where an API secret has 64: copy it again in full`;

/** Says that a runtime does not derive a key in so many rounds. */
export const tooManyRounds = (rounds: number): string =>
  `This runtime does not derive a key in ${rounds} rounds of PBKDF2, as the private key asks: encrypt ` +
  "it anew with openssl pkcs8 -topk8 -v2 aes-256-cbc -iter 100000 -in old.pem -out key.pem";

/** Says which function takes the key. */
export const useInstead = (kind: string, name: string): string =>
  `The key text is ${kind}: use ${name} or detect(keyText)`;

export const ENCRYPTED: string = "The private key is encrypted: use detect(keyText, passphrase)";

export const NO_WEBCRYPTO: string =
  "This runtime has no WebCrypto: serve the page over https, or use an Ed25519 key that is not encrypted";

/** Says that an RSA key is too short. */
export const tooShort = (bits: number): string =>
  `The RSA key has ${bits} bits where the exchange takes 2048 or 4096: make a longer one, or ${NEW_KEY}`;

export const UNUSABLE_RSA: string =
  "The RSA key cannot be used: check that it is complete and has 2048 or 4096 bits";

export const UNUSABLE_ED25519: string = "The Ed25519 key cannot be used: copy it again in full";

/** Says that a raw key is too short or too long. */
export const seedLength = (length: number): string =>
  `The Ed25519 key has ${length} bytes where a raw one has 32: pass the seed alone, or the PEM text`;
