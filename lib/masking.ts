/** What may be shown of a secret, and objects that show nothing more when they are printed. */

/** API key as it may be shown: first 5 and last 4 characters, `su1Qc...8akf`; short keys wholly masked. */
export const maskKey = (key: string): string =>
  key.length < 16 ? "***" : `${key.slice(0, 5)}...${key.slice(-4)}`;

/** What stands in place of a secret. */
export const MASK = "***";

/** Parameters and fields of bodies that hold a key, a token or a signature. */
const SECRETS = "signature|listenKey|apiKey|secretKey|listenToken|token";

const SECRET_NAMES: readonly string[] = /*#__PURE__*/ SECRETS.split("|");

const SECRET_PARAM = /*#__PURE__*/ (() => new RegExp(`([?&](${SECRETS})=)[^&]*`, "g"))();

/** Whether a parameter of this name holds a secret. */
export const isSecret = (name: string): boolean => SECRET_NAMES.includes(name);

/** Wire text of a parameter as it may be shown. */
export const maskParam = (name: string, text: string): string => isSecret(name) ? MASK : text;

/** A URL as it may be shown: the values of secret parameters masked. */
export const maskUrl = (url: string): string => url.replace(SECRET_PARAM, `$1${MASK}`);

/** Text of a body as it may be stored: the values of secret fields masked, and the queries of links. */
export const maskBody = (body: string): string =>
  body.replace(
    new RegExp(`"(${SECRETS})"(\\s*:\\s*)"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"`, "g"),
    `"$1"$2"${MASK}"`,
  )
    // A download link is signed: whoever holds it can read the file. Each link is taken whole, so that the
    // time grows with the text alone, whatever stands in it.
    .replace(/https?:[^"\s]+/g, (link) => link.replace(/\?.+/, `?${MASK}`));

/** Foreign text as a message may show it: what is as long as a key or a signature masked. */
export const maskText = (text: string): string => text.replace(/[\w+/=%-]{40,}/g, MASK);

/** Foreign words without those that may be an address, a host or a key. */
export const maskWords = (text: string): string => text.replace(/\S*(\w[./:]+\w|\S{20})\S*/g, MASK);

/** What {@link displayed} adds. */
export interface Displayed {
  /** What may be shown of the object. */
  toJSON(): object;
}

const PRINTED: PropertyDescriptorMap = {
  toString: {
    value(this: Displayed) {
      return JSON.stringify(this);
    },
  },
  // Node, Bun, Deno and workerd all honour this symbol.
  [/*#__PURE__*/ Symbol.for("nodejs.util.inspect.custom")]: {
    value(this: Displayed) {
      return this.toJSON();
    },
  },
};

/**
 * What prints (`JSON.stringify`, `console.log`, `inspect`, `String`) as its `toJSON()`. It stands on a
 * prototype: defined anew for each request it took half the time of a call.
 */
export abstract class Printed implements Displayed {
  static {
    Object.defineProperties(this.prototype, PRINTED);
  }
  abstract toJSON(): object;
}

/** An object whose printed form is `show()`. */
export const displayed = <T extends object>(object: T, show: () => object): T & Displayed =>
  Object.defineProperties(object, { toJSON: { value: show }, ...PRINTED }) as T & Displayed;

/** An object that only code can look into: its properties are not enumerable, and it prints as `show()`. */
export const concealed = <T extends object>(hidden: T, show: () => object): T & Displayed => {
  const object = displayed({} as T, show);
  for (const [name, value] of Object.entries(hidden)) {
    Object.defineProperty(object, name, { value });
  }
  return object;
};

/** A pair that prints as `***` what is secret, wherever it is taken. */
export const pairOf = (name: string, text: string): readonly [string, string] => {
  const pair = [name, text] as const;
  return isSecret(name) ? displayed(pair, () => [name, MASK]) : pair;
};
