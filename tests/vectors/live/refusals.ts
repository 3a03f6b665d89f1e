import type { LiveCase } from "./live_case.ts";
import { CLASSIC, DOCS, PM } from "./sources.ts";

/** Bodies that are no answer: what must be told of the request. */
export const refusals: readonly LiveCase[] = [
  {
    endpoint: ["newUmOrder", "newCmOrder", "newMarginOrder", "marginAccountNewOrder"],
    shape: "status 200 without a field: nobody knows whether there is an order",
    source: DOCS.papi("user-data-streams#keepalive-user-data-stream"),
    body: "{}",
    outcome: "unknown",
  },
  {
    endpoint: ["fundAutoCollection", "fundCollectionByAsset", "proFundAutoCollection"],
    shape: "status 200 with another word than success",
    source: PM.qubxFunds,
    body: `{"msg":"no balance to collect"}`,
    outcome: "unknown",
  },
  {
    endpoint: ["repayFuturesNegativeBalance", "fundAutoCollection"],
    shape: "status 200 with the word failed",
    source: PM.qubxFunds,
    body: `{"msg":"failed"}`,
    outcome: "unknown",
  },
  {
    endpoint: ["marginAccountBorrow", "marginAccountRepay", "newUmOrder", "bnbTransfer"],
    shape: "status 200 with a positive code of nine digits that no page lists",
    source: CLASSIC.undocumentedErrors,
    body: `{"code":100001003,"msg":"Verification failed"}`,
    outcome: "unknown",
  },
  {
    endpoint: ["marginAccountRepay", "fundCollectionByAsset"],
    shape: "status 200 with a negative code and no msg",
    source: PM.qubxDebt,
    body: `{"code":-1}`,
    outcome: "rejected",
  },
  {
    endpoint: ["marginAccountRepay", "marginAccountBorrowRepay"],
    shape: "status 200 with the code as text",
    source: PM.qubxDebt,
    body: `{"code":"-3041","msg":"Balance is not enough"}`,
    outcome: "rejected",
  },
  {
    endpoint: "newUmOrder",
    shape: "a code of portfolio accounts that closes a contract by region",
    source: PM.errors,
    status: 400,
    body:
      `{"code":-4408,"msg":"This symbol is in reduce only mode due to regulation requirements. Please upgrade to Binance Credits Trading Mode."}`,
    outcome: "rejected",
  },
  {
    endpoint: ["newUmConditionalOrder", "queryAllCurrentUmOpenConditionalOrders"],
    shape: "a web page with 404 where the endpoint is gone",
    source: PM.gone,
    status: 404,
    body: "<!DOCTYPE html>\n<html>\n<head><title>404</title></head><body>Not Found</body></html>",
    outcome: "rejected",
  },
  {
    endpoint: ["fundCollectionByAsset", "newUmOrder"],
    shape: "a web page with 502",
    source: PM.qubxFunds,
    status: 502,
    body: "<html><body>502 Bad Gateway</body></html>",
    outcome: "unknown",
  },
  {
    endpoint: ["marginAccountBorrow", "newMarginOrder"],
    shape: "status 200 with an empty list in place of an object (kind seen at another endpoint)",
    source: CLASSIC.emptyIncome,
    body: "[]",
    outcome: "unknown",
  },
];
