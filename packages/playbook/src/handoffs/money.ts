import type { Result } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";
import type { BudgetRange, Money } from "./content.ts";

/** "480", "480k", "$480,000", "1.2m" as money. */
export function parseMoney(text: string, currency = "USD"): Result<Money, InvalidInput> {
  throw new Error(`not built yet ${text} ${currency}`);
}

/** "$480,000". */
export function formatMoney(money: Money): string {
  throw new Error(`not built yet ${money}`);
}

/** "$480,000 – 540,000", "From $480,000", "Up to $540,000"; "" when it is empty. */
export function formatMoneyRange(range: BudgetRange): string {
  throw new Error(`not built yet ${range}`);
}
