/** Texts of files, whatever encoding an editor or a shell left them in, and back to the same bytes. */

/** How the bytes of a file stand for a text. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "latin1";

/** A text and how it was encoded. */
export interface Decoded {
  /** The text, with its byte order mark where it has one. */
  readonly text: string;
  /** How its bytes stand for it. */
  readonly encoding: Encoding;
}

/** Whether nearly every second byte is zero, as in UTF-16 of mostly Latin text. */
const zerosAt = (bytes: Uint8Array, offset: 0 | 1): boolean => {
  const pairs = bytes.length >> 1;
  let zeros = 0;
  let others = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i + offset] === 0) zeros++;
    if (bytes[2 * i + 1 - offset] === 0) others++;
  }
  return pairs > 0 && zeros * 10 >= pairs * 7 && others === 0;
};

const encodingOf = (bytes: Uint8Array): Encoding => {
  if (bytes.length % 2 === 0) {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return "utf-16le";
    if (first === 0xfe && second === 0xff) return "utf-16be";
    if (zerosAt(bytes, 1)) return "utf-16le";
    if (zerosAt(bytes, 0)) return "utf-16be";
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "latin1";
  }
};

const unitsOf = (bytes: Uint8Array, isLittle: boolean): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(view.getUint16(at, isLittle));
  }
  return text;
};

/**
 * Decodes the bytes of a file: UTF-8, UTF-16 of either byte order with or without a mark (as
 * PowerShell's `>` writes it), else one character for each byte. {@link encodeText} gives the same
 * bytes back.
 *
 * @example
 * ```ts ignore
 * const { text, encoding } = decodeText(await Deno.readFile("TOOLS.md"));
 * ```
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const encoding = encodingOf(bytes);
  switch (encoding) {
    case "utf-8":
      return { encoding, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
    case "latin1":
      return { encoding, text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join("") };
    default:
      return { encoding, text: unitsOf(bytes, encoding === "utf-16le") };
  }
};

/** Encodes a text; `undefined` where the encoding has no bytes for one of its characters. */
export const encodeText = (text: string, encoding: Encoding): Uint8Array | undefined => {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "latin1") {
    const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    return codes.every((code) => code < 256) ? Uint8Array.from(codes) : undefined;
  }
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) {
    view.setUint16(2 * at, text.charCodeAt(at), encoding === "utf-16le");
  }
  return bytes;
};

/** UTF-16 that was taken for UTF-8: a zero beside each character, and marks that could not be read. */
const unzipped = (text: string): string =>
  text.includes("\0") ? text.replace(/^\ufffd+/, "").replaceAll("\0", "") : text;

/** Characters that show nothing and that no key holds, as web pages leave them in what is copied. */
export const UNSEEN: RegExp = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** The text to look for keys in: decoded where it is bytes, without what nobody sees. */
export const keyTextOf = (text: string | Uint8Array): string =>
  unzipped(typeof text === "string" ? text : decodeText(text).text).replace(UNSEEN, "");

/** The lines of a text, whichever line ends it has. */
export const splitLines = (text: string): readonly string[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/);
