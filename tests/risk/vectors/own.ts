/** The figures that the tests hold `risk/` to, for the same table. */
import { over, times, units } from "../../../lib/decimal.ts";
import {
  borrowable,
  contractValue,
  levelsOf2022,
  loanInterest,
  negativeInterest,
  publishedLevels,
  publishedLoanRates,
  withdrawable,
  worseSide,
} from "../../../risk/mod.ts";
import * as vectors from "../../vectors/risk.ts";
import * as interest from "../../vectors/risk_interest.ts";
import {
  collateralBy,
  collateralFlat,
  type Figure,
  figure,
  lossBy,
  maintenanceBy,
  statusBy,
} from "./figure.ts";

const solvency = (equity: string, maintenance: string) => ({
  equity: units(equity),
  maintenanceMargin: units(maintenance),
});

/** All of them. */
export const ownFigures = (): { readonly name: string; readonly figures: readonly Figure[] } => ({
  name: "tests/vectors",
  figures: [
    ...vectors.tiered.flatMap(({ source, how, assets, rates, cases }) =>
      Object.entries(cases).map(([usd, counted]) =>
        figure(`collateral of ${usd}: ${assets}`, source, how, counted, collateralBy(rates, usd))
      )
    ),
    ...vectors.flat.map(({ source, how, net, price, rate, collateral }) =>
      figure(
        `collateral of ${net} at a flat rate`,
        source,
        how,
        collateral,
        collateralFlat(net, price, rate),
      )
    ),
    ...vectors.umMaintenance.map(({ source, how, notional, maintenance }) =>
      figure(
        `USDⓈ-M maintenance of ${notional}`,
        source,
        how,
        maintenance,
        maintenanceBy(vectors.umBrackets, notional),
      )
    ),
    ...vectors.cmMaintenance.map(({ source, how, value, rate, cum, maintenance }) =>
      figure(
        `COIN-M maintenance of ${value}`,
        source,
        how,
        maintenance,
        maintenanceBy([["0", rate, cum]], value),
      )
    ),
    ...vectors.contracts.flatMap(
      ({ source, how, contractSize, amount, mark, leverage, ...row }) => {
        const value = contractValue(
          { contractSize: units(contractSize) },
          units(amount),
          units(mark),
        );
        return [
          figure("value of a contract", source, how, row.value, value),
          figure(
            "initial margin of a contract",
            source,
            how,
            row.initial,
            value / BigInt(leverage),
          ),
        ];
      },
    ),
    ...vectors.loans.flatMap(({ source, how, loan, leverage, maintenance, initial }) => [
      figure(
        `maintenance of a loan of ${loan} at ${leverage}×`,
        source,
        how,
        maintenance,
        times(units(loan), publishedLoanRates[leverage] ?? 0n),
      ),
      figure(
        `initial margin of a loan of ${loan} at ${leverage}×`,
        source,
        "derived",
        initial,
        units(loan) / BigInt(leverage - 1),
      ),
    ]),
    ...vectors.states.map(({ source, how, uniMMR, equity, then, status }) =>
      figure(
        `status at ${uniMMR}${then ? ", in 2022" : ""}`,
        source,
        how,
        status,
        statusBy(uniMMR, equity, then ? levelsOf2022 : publishedLevels),
      )
    ),
    ...vectors.losses.map(({ source, how, gives, gets, held, loss }) =>
      figure(
        `collateral lost by giving ${gives[0]} for ${gets[0]}${held ? `, of ${held[0]}` : ""}`,
        source,
        how,
        loss,
        lossBy(gives, gets, held),
      )
    ),
    ...vectors.widenedMaintenance.map(({ source, how, coefficient, notional, maintenance }) =>
      figure(
        `USDⓈ-M maintenance of ${notional}, brackets times ${coefficient}`,
        source,
        how,
        maintenance,
        maintenanceBy(vectors.umBrackets, notional, coefficient),
      )
    ),
    ...vectors.ratios.map(({ source, how, equity, maintenance, uniMMR }) =>
      figure("uniMMR", source, how, uniMMR, over(units(equity), units(maintenance)))
    ),
    ...vectors.withdrawals.map(({ source, how, equity, maintenance, most }) =>
      figure("most to withdraw", source, how, most, withdrawable(solvency(equity, maintenance)))
    ),
    ...interest.loanCharges.map(({ source, how, principal, daily, hours, charged }) =>
      figure(
        `interest of a loan, ${hours} h`,
        source,
        how,
        charged,
        loanInterest(units(principal), units(daily), hours),
      )
    ),
    ...interest.negativeCharges.map(({ source, how, total, threshold, daily, charged }) =>
      figure(
        `interest of a balance of ${total}`,
        source,
        how,
        charged,
        negativeInterest(units(total), units(threshold), units(daily)),
      )
    ),
    ...interest.borrowLimits.map(({ source, how, equity, maintenance, loans, leverage, most }) =>
      figure(
        "most to borrow",
        source,
        how,
        most,
        borrowable(solvency(equity, maintenance), units(loans), leverage),
      )
    ),
    ...interest.orderMargins.map(({ source, how, position, bids, asks, leverage, margin }) =>
      figure(
        "initial margin with open orders",
        source,
        how,
        margin,
        worseSide(units(position), units(bids), units(asks), leverage),
      )
    ),
  ],
});
