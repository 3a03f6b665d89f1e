/** Reads one reply of HTTP/1.1 as its bytes come in; whatever is not one, to the letter, is none. */
import type { Buffer } from "node:buffer";
import { Pieces } from "./pieces.ts";

/** A reply off the wire, its body as it came. */
export interface RawReply {
  /** HTTP status. */
  readonly status: number;
  /** Headers by name in lower case, those that came more than once joined by a comma; few ask for them. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** How its body is encoded, if it is. */
  readonly encoding: string | undefined;
  /** The body, as it was sent. */
  readonly body: Uint8Array;
}

/** What came of some bytes: the reply is not whole yet, is whole, or cannot be one. */
export type Progress = "more" | "whole" | "none" | "too long";

type State =
  | "head"
  | "until closed"
  | "counted"
  | "chunk size"
  | "chunk"
  | "chunk end"
  | "trailer"
  | "whole";

// Twice of what Node takes.
const LONGEST_HEAD = 2 ** 15;

const LONGEST_LINE = 2 ** 12;

const STATUS = /^HTTP\/1\.([01]) (\d{3})(?: [\t -~\x80-\xff]*)?\r\n/;

const HEADER = /^[\w!#$%&'*+.^`|~-]+:[\t -~\x80-\xff]*$/;

// All lines of a head at once, then the few that matter here by their names: line by line took a tenth of a call
// in Bun.
const BROKEN_LINE = /\r\n(?!$|[\w!#$%&'*+.^`|~-]+:[\t -~\x80-\xff]*\r\n)/;

const LINE = /\r\n([^:]+):([^\r\n]*)/g;

const TOKEN = /[\w!#$%&'*+.^`|~-]+/.source;

const QUOTED = /"(?:[\t !#-[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*"/.source;

// Blanks may be before and after the signs of its extensions, and nowhere else.
const EXTENSION = `[\t ]*;[\t ]*${TOKEN}(?:[\t ]*=[\t ]*(?:${TOKEN}|${QUOTED}))?`;

const CHUNK_SIZE = /*#__PURE__*/ new RegExp(`^([\\da-f]{1,8})(?:${EXTENSION})*$`, "i");

const SWITCHES_PROTOCOLS = 101;

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

/** Without the blanks around it; other white space is a part of it. */
const trimmed = (text: string): string => {
  let [start, end] = [0, text.length];
  while (isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
};

const joined = (before: string | undefined, value: string): string =>
  before === undefined ? value : `${before}, ${value}`;

/** What a sound head, in lower case, says under a name. */
const valueOf = (head: string, name: string): string | undefined => {
  const start = `\r\n${name}:`;
  let value: string | undefined;
  for (let at = head.indexOf(start); at >= 0; at = head.indexOf(start, at + 1)) {
    value = joined(value, trimmed(head.slice(at + start.length, head.indexOf("\r\n", at + 1))));
  }
  return value;
};

const headersIn = (head: string): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [, name = "", value = ""] of head.matchAll(LINE)) {
    const known = name.toLowerCase();
    const before = Object.hasOwn(headers, known) ? headers[known] : undefined;
    headers[known] = joined(before, trimmed(value));
  }
  return headers;
};

/** Replies that may come before the one that counts, each to say that it will. */
const MOST_INTERIM = 8;

/** Reads one reply, then the next: {@link ReplyReader.begin} forgets the last. */
export class ReplyReader {
  #state: State = "head";
  /** Text of a head or a line that is not whole yet. */
  #text = "";
  #status = 0;
  /** The head of the reply, and the same in lower case. */
  #head = "";
  #lower = "";
  #isKept = false;
  #pieces = new Pieces();
  #interim = 0;
  /** Bytes that are to come, of the body or of this chunk. */
  #left = 0;
  #trailer = 0;
  readonly #maxBytes: number;

  /** Of bodies up to so many bytes. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Waits for the next reply. */
  begin(): void {
    this.#state = "head";
    this.#text = "";
    this.#pieces = new Pieces();
    this.#interim = this.#trailer = 0;
  }

  /** The reply; only of what is whole. */
  reply(): RawReply {
    const head = this.#head;
    return {
      status: this.#status,
      headers: () => headersIn(head),
      encoding: valueOf(this.#lower, "content-encoding"),
      body: this.#pieces.whole(),
    };
  }

  /** Whether the connection of the reply can carry another request. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** How long the other side keeps the connection, in its words, if it says so. */
  get keepAlive(): string | undefined {
    return valueOf(this.#lower, "keep-alive");
  }

  /** Takes bytes as they come. */
  feed(bytes: Buffer): Progress {
    let at = 0;
    while (at < bytes.length) {
      const next = this.#state === "head"
        ? this.#start(bytes, at)
        : this.#state === "counted" || this.#state === "chunk" || this.#state === "until closed"
        ? this.#body(bytes, at)
        : this.#line(bytes, at);
      if (typeof next === "string") return next;
      at = next;
      if (this.#state !== "whole") continue;
      // Nobody asked for what comes after: whose it is, nobody knows.
      if (at < bytes.length) this.#isKept = false;
      return "whole";
    }
    return "more";
  }

  /** Takes that the other side has ended the connection. */
  ended(): Progress {
    if (this.#state === "until closed") this.#state = "whole";
    return this.#state === "whole" ? "whole" : "none";
  }

  #start(bytes: Buffer, at: number): number | "none" | "too long" {
    const before = this.#text.length;
    // No more than a head may have: what follows may be long, and another head of many.
    const text = this.#text += bytes.toString("latin1", at, at + LONGEST_HEAD + 4);
    const end = text.indexOf("\r\n\r\n", Math.max(0, before - 3));
    if ((end < 0 ? text.length : end) > LONGEST_HEAD) return "none";
    if (end < 0) return bytes.length;
    this.#text = "";
    const next = at + end + 4 - before;
    const head = this.#head = text.slice(0, end + 2);
    const status = STATUS.exec(head);
    if (!status || BROKEN_LINE.test(head)) return "none";
    this.#status = Number(status[2]);
    this.#lower = head.toLowerCase();
    return this.#framed(status[1] === "1") ?? next;
  }

  /** Finds where the body ends; a reply that does not say so clearly is none. */
  #framed(isNew: boolean): "none" | "too long" | undefined {
    const head = this.#lower;
    const length = valueOf(head, "content-length");
    const encoding = valueOf(head, "transfer-encoding");
    const status = this.#status;
    this.#isKept = isNew && !/\bclose\b/.test(valueOf(head, "connection") ?? "");
    if (status < 100 || status === SWITCHES_PROTOCOLS) return "none";
    // What is told meanwhile is not the reply, which must still come.
    if (status < 200) return this.#isKept && ++this.#interim <= MOST_INTERIM ? undefined : "none";
    if (encoding !== undefined && (length !== undefined || encoding !== "chunked")) {
      return "none";
    }
    if (length !== undefined && !/^\d{1,15}$/.test(length)) return "none";
    if (status === 204 || status === 304) this.#state = "whole";
    else if (encoding !== undefined) this.#state = "chunk size";
    else if (length === undefined) {
      this.#state = "until closed";
      this.#isKept = false;
    } else {
      this.#left = Number(length);
      if (this.#left > this.#maxBytes) return "too long";
      this.#state = this.#left === 0 ? "whole" : "counted";
    }
  }

  #body(bytes: Buffer, at: number): number | "too long" {
    const isOpen = this.#state === "until closed";
    const end = isOpen ? bytes.length : Math.min(bytes.length, at + this.#left);
    this.#pieces.add(bytes.subarray(at, end));
    if (this.#pieces.bytes > this.#maxBytes) return "too long";
    if (isOpen) return end;
    this.#left -= end - at;
    if (this.#left === 0) this.#state = this.#state === "counted" ? "whole" : "chunk end";
    return end;
  }

  #line(bytes: Buffer, at: number): number | "none" {
    const end = bytes.indexOf(10, at);
    const next = end < 0 ? bytes.length : end + 1;
    this.#text += bytes.toString("latin1", at, next);
    if (this.#text.length > LONGEST_LINE) return "none";
    if (end < 0) return next;
    if (!this.#text.endsWith("\r\n")) return "none";
    const line = this.#text.slice(0, -2);
    this.#text = "";
    return this.#chunked(line) ?? next;
  }

  /** Takes a line between chunks or after the last. */
  #chunked(line: string): "none" | undefined {
    if (this.#state === "chunk end") {
      this.#state = "chunk size";
      return line === "" ? undefined : "none";
    }
    if (this.#state === "chunk size") {
      const size = CHUNK_SIZE.exec(line);
      if (!size) return "none";
      this.#left = Number.parseInt(size[1]!, 16);
      this.#state = this.#left === 0 ? "trailer" : "chunk";
      return;
    }
    if (line === "") this.#state = "whole";
    else if (!HEADER.test(line) || (this.#trailer += line.length) > LONGEST_HEAD) return "none";
  }
}
