/** Bytes and their texts. */

/** Bytes as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = /*#__PURE__*/ new TextEncoder();

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Bytes => encoder.encode(text);

/** Bytes as they are, those of a text in UTF-8. */
export const bytesOf = (message: string | Uint8Array): Uint8Array =>
  typeof message === "string" ? utf8(message) : message;

/** Lower-case hex of bytes. */
export const hex = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += (byte + 256).toString(16).slice(1);
  return text;
};

/** Base64 of bytes, padded. */
export const base64 = (bytes: Uint8Array): string =>
  // To spread them takes six times as long.
  btoa(String.fromCharCode.apply(null, bytes as unknown as number[]));

/** Bytes of a base64 text; white space in it is skipped. `undefined` if it is not base64. */
export const fromBase64 = (text: string): Bytes | undefined => {
  const dense = text.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(dense)) return undefined;
  try {
    return Uint8Array.from(atob(dense), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
};

/** The bytes of several arrays, one after the other. */
export const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  parts.reduce((offset, part) => (all.set(part, offset), offset + part.length), 0);
  return all;
};
