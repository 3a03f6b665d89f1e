/**
 * Frames of WebSocket connections (RFC 6455), as a server reads and writes them. Written out, so that a
 * connection can also misbehave, and so that Bun, Node and Deno need no package for it.
 */

/** Kinds of frames. */
export const OP = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** A message or a control frame of the client. */
export interface Message {
  readonly op: number;
  readonly payload: Uint8Array;
}

/** What breaks the protocol, with the code to close with. */
export class FrameError extends Error {
  constructor(readonly code: number, message: string) {
    super(message);
  }
}

/** A frame of a server, which is not masked. */
export const frame = (op: number, payload: Uint8Array): Uint8Array => {
  const size = payload.length;
  const head = size < 126 ? 2 : size < 65_536 ? 4 : 10;
  const bytes = new Uint8Array(head + size);
  const view = new DataView(bytes.buffer);
  bytes[0] = 0x80 | op;
  bytes[1] = head === 2 ? size : head === 4 ? 126 : 127;
  if (head === 4) view.setUint16(2, size);
  if (head === 10) view.setBigUint64(2, BigInt(size));
  bytes.set(payload, head);
  return bytes;
};

/** A frame of text. */
export const textFrame = (op: number, text: string): Uint8Array =>
  frame(op, new TextEncoder().encode(text));

/** A frame that closes. */
export const closeFrame = (code: number, reason: string): Uint8Array => {
  const text = new TextEncoder().encode(reason);
  return frame(OP.close, Uint8Array.from([code >> 8, code & 255, ...text]));
};

interface Read extends Message {
  readonly isLast: boolean;
  /** Bytes that it took. */
  readonly size: number;
}

const isControl = (op: number): boolean => op >= OP.close;

/** The first frame of what came, if all of it is there. */
const firstFrame = (data: Uint8Array, largest: number): Read | undefined => {
  if (data.length < 2) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [first, second] = [view.getUint8(0), view.getUint8(1)];
  const op = first & 15;
  if ((first & 0x70) !== 0) throw new FrameError(1002, "Reserved bits are set");
  if ((second & 128) === 0) throw new FrameError(1002, "Frames of a client must be masked");
  const short = second & 127;
  if (isControl(op) && (short > 125 || first < 128)) {
    throw new FrameError(1002, "A control frame is short and whole");
  }
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (data.length < start + 4) return undefined;
  const length = short < 126
    ? short
    : short === 126
    ? view.getUint16(2)
    : Number(view.getBigUint64(2));
  if (length > largest) throw new FrameError(1009, "Message too large");
  const size = start + 4 + length;
  if (data.length < size) return undefined;
  const payload = data.slice(start + 4, size);
  for (let i = 0; i < length; i++) {
    payload[i] = (payload[i] ?? 0) ^ view.getUint8(start + (i % 4));
  }
  return { op, payload, isLast: first >= 128, size };
};

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
};

/**
 * Reads the frames of a client, in whatever pieces they come, and joins fragments to messages.
 *
 * @param largest most bytes of a message
 * @returns what takes bytes and gives the messages that are whole with them; it throws
 * {@link FrameError} where they break the protocol, once, and gives nothing from then on
 */
export const frameReader = (largest: number): (bytes: Uint8Array) => readonly Message[] => {
  let data: Uint8Array = new Uint8Array();
  let part: Message | undefined;
  let isBroken = false;

  const take = ({ op, payload, isLast }: Read): Message | undefined => {
    if (isControl(op)) return { op, payload };
    if ((op === OP.more) !== (part !== undefined)) {
      throw new FrameError(1002, "A fragment is out of place");
    }
    const whole: Message = part
      ? { op: part.op, payload: joined(part.payload, payload) }
      : { op, payload };
    if (whole.payload.length > largest) throw new FrameError(1009, "Message too large");
    part = isLast ? undefined : whole;
    return isLast ? whole : undefined;
  };

  return (bytes) => {
    // Where the next frame begins, nobody knows any more: what still comes is not kept.
    if (isBroken) return [];
    isBroken = true;
    data = data.length === 0 ? bytes : joined(data, bytes);
    const messages: Message[] = [];
    for (let next = firstFrame(data, largest); next; next = firstFrame(data, largest)) {
      data = data.subarray(next.size);
      const message = take(next);
      if (message) messages.push(message);
    }
    isBroken = false;
    return messages;
  };
};
