/** Contracts and trading sessions. */
import {
  arrayOf,
  Int,
  maybe,
  type Model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { type ContractStatus, ContractStatusText } from "../../../lib/enums/market.ts";
import { type EventKind, eventKind, type StreamEvent } from "../event.ts";
import { lettered } from "../lettered.ts";
import { type MarketHeading, marketHeading } from "./shared.ts";

/** A bracket of a contract. */
export interface BracketEvent {
  /** Its number. */
  readonly bracket: number;
  /** Value from which it holds. */
  readonly notionalFloor: number;
  /** Value up to which it holds. */
  readonly notionalCap: number;
  /** Maintenance margin ratio. */
  readonly maintMarginRatio: number;
  /** Auxiliary number of quick calculation. */
  readonly cum: number;
  /** Lowest leverage. */
  readonly minLeverage: number;
  /** Highest leverage. */
  readonly maxLeverage: number;
}
/** Reader of {@link BracketEvent}. */
export const BracketEvent: Model<BracketEvent> = /*#__PURE__*/ lettered(
  "BracketEvent",
  ["bracket"],
  () => ({
    bracket: ["bs", Int],
    notionalFloor: ["bnf", Int],
    notionalCap: ["bnc", Int],
    maintMarginRatio: ["mmr", Int],
    cum: ["cf", Int],
    minLeverage: ["mi", Int],
    maxLeverage: ["ma", Int],
  }),
);

/** A contract was listed, settled, or got other brackets. */
export interface ContractInfo extends StreamEvent<"contractInfo">, MarketHeading {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Kind of contract. */
  readonly contractType: string;
  /** When it is delivered, in ms. */
  readonly deliveryDate: number;
  /** When it was listed, in ms. */
  readonly onboardDate: number;
  /** State. */
  readonly contractStatus: Open<ContractStatus>;
  /** Its brackets, where they changed. */
  readonly brackets?: readonly BracketEvent[];
}
/** Kind of {@link ContractInfo}: `!contractInfo`. */
export const contractInfo: EventKind<ContractInfo> = /*#__PURE__*/ eventKind(
  "contractInfo",
  ["symbol", "contractStatus"],
  () => ({
    eventTime: ["E", TimeMs],
    symbol: ["s", Text],
    contractType: ["ct", Text],
    deliveryDate: ["dt", TimeMs],
    onboardDate: ["ot", TimeMs],
    contractStatus: ["cs", ContractStatusText],
    brackets: ["bks", maybe(arrayOf(BracketEvent()))],
    ...marketHeading,
  }),
);

/** A session of the market that contracts follow: of stocks, commodities or currencies. */
export interface EquityUpdate extends StreamEvent<"EquityUpdate"> {
  /** Its begin, in ms. */
  readonly startTime: number;
  /** Its end, in ms. */
  readonly endTime: number;
  /** Which session, as in `OVERNIGHT`. */
  readonly session: string;
  /** Which market, by the name of its event: `EquityUpdate`, `KR_EquityUpdate`, `CommodityUpdate` or another. */
  readonly market: string;
}
/** Kind of {@link EquityUpdate}: `tradingSession`; USDⓈ-M. */
export const equityUpdate: EventKind<EquityUpdate> = /*#__PURE__*/ eventKind(
  "EquityUpdate",
  ["session"],
  () => ({
    eventTime: ["E", TimeMs],
    startTime: ["t", TimeMs],
    endTime: ["T", TimeMs],
    session: ["S", Text],
    market: ["e", Text],
  }),
  ["CommodityUpdate", "KR_EquityUpdate", "HK_EquityUpdate", "CN_EquityUpdate", "FXUpdate"],
);
