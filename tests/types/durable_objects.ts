/** What Workers give and take fits Cloudflare's types, which are written here as `wrangler types` has them. */
import {
  type BudgetObject,
  durableObjectRows,
  type RowsObject,
  type SwitchObject,
  switchObject,
  type SwitchSettings,
} from "../../reliability/stores/durable_object.ts";
import type { Rows } from "../../reliability/mod.ts";
import { carryWebSocket, type SimulatedSockets } from "../../simulator/mod.ts";

declare const brand: "__DURABLE_OBJECT_BRAND";
interface Branded {
  [brand]: never;
}
type Namespace<T extends Branded | undefined> = {
  readonly get: () => T;
  readonly getByName: (name: string) => {
    fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  };
};

declare const settings: SwitchSettings<unknown>;
const Switch: SwitchObject<unknown> = switchObject(settings);

/** Types that wrangler makes name a class, which a constant is not. */
export class Guard extends Switch {}

export interface Env {
  readonly rows: Namespace<RowsObject>;
  readonly budget: Namespace<BudgetObject>;
  readonly guard: Namespace<Guard>;
  // @ts-expect-error: without the brand it is no Durable Object
  readonly other: Namespace<{ fetch(request: Request): Promise<Response> }>;
}

export const rowsOf = ({ rows }: Env): readonly Rows[] => [
  durableObjectRows(() => rows.getByName("main")),
  durableObjectRows(rows.getByName("main")),
];

interface CloseEvent {
  readonly type: string;
  readonly code: number;
}
interface MessageEvent {
  readonly type: string;
  readonly data: unknown;
}
type EventMap = { close: CloseEvent; message: MessageEvent; open: Event; error: Event };
interface WebSocket {
  readonly readyState: number;
  send(message: (ArrayBuffer | ArrayBufferView) | string): void;
  close(code?: number, reason?: string): void;
  addEventListener<Type extends keyof EventMap>(
    type: Type,
    handler: ((event: EventMap[Type]) => void) | { handleEvent(event: EventMap[Type]): void },
    options?: boolean,
  ): void;
}

export const carried = (accept: SimulatedSockets["accept"], server: WebSocket): void =>
  carryWebSocket(accept, "https://worker.invalid/", server);
