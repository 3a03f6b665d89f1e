/** Whether the account has Portfolio Margin, and of which kind. */
import type { Account } from "../../../endpoints/portfolio/mod.ts";
import type { ProAccount } from "../../../endpoints/portfolio_pro/mod.ts";
import * as E from "../../../lib/either.ts";
import type { Failure } from "../../../mod.ts";
import { type Finding, ofFailure, ok, skipped, warning } from "./check.ts";
import type { Asked } from "./exchange.ts";

const RETAIL = "portfolio margin";
const PRO = "portfolio margin pro";

/** The kinds of account as the exchange numbers them. */
const KINDS: Readonly<Record<string, string>> = {
  PM_1: "Portfolio Margin Pro",
  PM_2: "Portfolio Margin",
  PM_3: "Portfolio Margin Pro SPAN",
};

const NOT_NORMAL: Readonly<Record<string, string>> = {
  MARGIN_CALL: "Reduce positions, repay loans or add collateral: the uniMMR is low",
  SUPPLY_MARGIN: "Add collateral now: the account is near liquidation",
  REDUCE_ONLY: "Only reducing orders go through: reduce positions, repay loans or add collateral",
  ACTIVE_LIQUIDATION: "The exchange is liquidating the account: look at it on the exchange's site",
  FORCE_LIQUIDATION: "The exchange is liquidating the account: look at it on the exchange's site",
  BANKRUPTED: "The account is bankrupt: ask the exchange's support",
};

const healthy = (name: string, status: string, uniMMR: string, kind?: string): Finding => {
  const found = `${kind === undefined ? "" : `${kind}, `}${status}, uniMMR ${uniMMR}`;
  if (status === "NORMAL") return ok(name, found);
  return warning(name, found, NOT_NORMAL[status] ?? "Look at the account on the exchange's site");
};

/** The exchange's code of a refusal. */
const codeOf = (failure: Failure): number => failure._tag === "Refused" ? failure.code : 0;

const isNoPortfolio = (failure: Failure): boolean => codeOf(failure) === -21001;

const retailRefused = (
  { answer, reply }: Asked<unknown>,
  pro: E.Either<Failure, unknown>,
): Finding => {
  if (E.isRight(answer)) return ok(RETAIL, "It answers");
  const found = ofFailure(RETAIL, answer.left, reply?.status);
  if (E.isRight(pro) || !isNoPortfolio(pro.left)) return found;
  return {
    ...found,
    found: `The account has no Portfolio Margin (-21001). ${found.found}`,
    remedy: [
      "Activate Portfolio Margin for this account, or use the account that has it; then make a new key",
      ...(found.remedy ?? []),
    ],
  };
};

/** Checks of both kinds: an account has one of them, and is refused by the other. */
export const portfolioChecks = (
  retail: Asked<Account>,
  pro: Asked<ProAccount>,
): readonly [Finding, Finding] => {
  const isPro = E.isRight(pro.answer) && pro.answer.right.accountType !== "PM_2";
  if (E.isRight(retail.answer)) {
    const { accountStatus, uniMMR } = retail.answer.right;
    return [
      healthy(RETAIL, accountStatus, uniMMR),
      skipped(PRO, "The account has Portfolio Margin: there is nothing of Pro to look at"),
    ];
  }
  if (isPro && E.isRight(pro.answer)) {
    const { accountStatus, uniMMR, accountType } = pro.answer.right;
    return [
      skipped(RETAIL, "The account has Portfolio Margin Pro: papi serves Portfolio Margin"),
      healthy(PRO, accountStatus, uniMMR, accountType && KINDS[accountType]),
    ];
  }
  const refused = E.isLeft(pro.answer) ? `: ${pro.answer.left.message}` : "";
  return [
    retailRefused(retail, pro.answer),
    skipped(PRO, `Nothing of Pro can be read either${refused}`),
  ];
};
