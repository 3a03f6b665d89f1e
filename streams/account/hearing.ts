/** What the events of a socket change. */
import { type Misfit, misfitTexts, remember } from "../../lib/answers/misfits.ts";
import { Text, TimeMs } from "../../lib/answers/answer.ts";
import { isObject } from "../../lib/answers/reader.ts";
import { type ContractSetting, settingFields } from "../events/portfolio/account.ts";
import type { Body, Raw } from "../events/event.ts";
import { reading } from "../events/lettered.ts";
import { riskFields, type RiskLevelChange } from "../events/risk.ts";
import { heldIn, isReply, parsed } from "../frame.ts";
import { type Draft, due, follows, passSoon, tell, tellUnknown } from "./draft.ts";
import { addsUp, seeFill, seeOrder, seeValue } from "./see.ts";
import { listKey } from "./found.ts";
import { isEnded, orderKey, tradeBookOf } from "./merge/orders.ts";
import { askOrder } from "./passes.ts";
import { entryOf, shelved } from "./merge/shelf.ts";
import { type Kind, kindOf, type Said, saidIn } from "./merge/told.ts";
import type { Book } from "./merge/views.ts";
import type { Notice } from "./notice.ts";

/** Events after which nothing comes. */
const ENDS = /^(listenKeyExpired|eventStreamTerminated)$/;

const takeSaid = (draft: Draft, { order, isBirth = false, fill, values, time }: Said): void => {
  for (const value of values) seeValue(draft, value, time);
  if (!order) return;
  seeOrder(draft, order, isBirth);
  if (fill) seeFill(draft, fill);
  const key = orderKey(order);
  const list = draft.listed[listKey(order)];
  // An event that is older than the list that does not show its order: the end of it may be lost.
  if (
    list && !isEnded(order) && order.updateTime <= list.sentAt - draft.stream.lagMs &&
    !entryOf(list.keys, key)
  ) askOrder(draft, order, 0);
  // A fill is missing that no cut explains.
  if (draft.phase === "live" && !addsUp(draft, key)) passSoon(draft);
};

/**
 * Whether it was heard before, where two sockets are open. What only the socket that serves has told, while
 * the next one has told what that one has not, may be of before the next one opened: then it is late.
 */
const isDouble = (draft: Draft, type: string, text: string, isNext: boolean): boolean => {
  const { next } = draft;
  draft.teller = isNext && next ? next.socket : draft.socket;
  draft.isLate = false;
  if (!next) return false;
  const key = `${type}/${text.replace(/"E":\d+/, "")}`;
  const { seen, ahead } = next;
  const by = entryOf(seen, key) ?? 0;
  const { [`/${type}`]: more = 0 } = ahead;
  draft.isLate = by === 0 && !isNext && more > 0;
  const now = by | (isNext ? 2 : 1);
  draft.next = {
    ...next,
    seen: shelved(seen, key, now),
    ahead: { ...ahead, [`/${type}`]: more + Number(now === 2) - Number(by === 2) },
  };
  return by !== 0;
};

/** Something has changed, and reads alone show what it is now. */
const stir = (draft: Draft): void => {
  draft.stirredAt = draft.at;
  passSoon(draft);
};

const unreadable = (draft: Draft, problems: readonly string[]): void => {
  tellUnknown(draft, "message", problems.join("; "));
  stir(draft);
};

/** Whether an event lacks what is essential; then that is told. */
const isUnreadable = (draft: Draft, seen: readonly Misfit[]): boolean => {
  const isSo = seen.some(({ weight }) => weight === "essential");
  if (isSo) unreadable(draft, misfitTexts(seen));
  return isSo;
};

/** Takes in an event that is merged; says whether it is of a book that is followed. */
const isMerged = (draft: Draft, u: Raw, kind: Kind): boolean => {
  const seen: Misfit[] = [];
  const { 3: own } = kind;
  const product = own === "MARGIN" ? own : Text.read(u["fs"], seen) as Book;
  const book = own ?? product;
  // Each may come of another product; there it is told as it came.
  if (!seen[0] && (tradeBookOf(book) !== product || !follows(draft, product))) return false;
  const said = saidIn(u, kind, book, seen);
  if (!isUnreadable(draft, seen)) takeSaid(draft, said);
  return true;
};

const risk = /*#__PURE__*/ reading<Body<RiskLevelChange>>(
  ["uniMMR", "accountStatus"],
  /*#__PURE__*/ riskFields(),
);

const setting = /*#__PURE__*/ reading<ContractSetting>(
  ["symbol", "leverage"],
  /*#__PURE__*/ settingFields(),
);

/** Tells an event of which nothing is kept. */
const pass = (draft: Draft, name: string, raw: Raw): void => {
  const seen: Misfit[] = [];
  const notice: Extract<Notice, { readonly event: unknown }> = /^risk_?level_?change$/i.test(name)
    ? { type: "risk", event: { type: "riskLevelChange", ...risk(raw, seen), raw } }
    : name === "ACCOUNT_CONFIG_UPDATE"
    ? {
      type: "config",
      event: {
        type: name,
        product: Text.read(raw["fs"], seen),
        eventTime: TimeMs.read(raw["E"], seen),
        transactionTime: TimeMs.read(raw["T"], seen),
        setting: setting(raw["ac"], seen),
        raw,
      },
    }
    : { type: "event", event: { type: "other", name, raw } };
  remember(notice.event, seen);
  if (!isUnreadable(draft, seen)) tell(draft, notice);
};

const takeIn = (draft: Draft, u: unknown, name: string): void => {
  if (!isObject(u)) return unreadable(draft, ["message: expected an event"]);
  const kind = kindOf(name);
  if (isReply(u)) draft.answers = true;
  else if (!kind || !isMerged(draft, u, kind)) pass(draft, name, u);
  // The server is about to go.
  if (name === "serverShutdown") due(draft, "rotate", draft.at);
  if (draft.stream.stirs?.includes(name)) stir(draft);
};

/** Takes in a frame, of the next socket or of the one that serves; says whether it ends the listen key. */
export const hearFrame = (draft: Draft, text: string, isNext: boolean): boolean => {
  const u = parsed(text);
  if (u === undefined) unreadable(draft, ["message: expected JSON"]);
  return u !== undefined && heldIn(u).some((each, i) => {
    const { e }: Raw = Object(each);
    const name = typeof e === "string" ? e : "";
    if (ENDS.test(name)) return true;
    // Also one that was heard before, as where a state is told again.
    if (name && !isNext) draft.toldAt = draft.at;
    if (!isDouble(draft, name, `${i} ${text}`, isNext)) takeIn(draft, each, name);
    return false;
  });
};
