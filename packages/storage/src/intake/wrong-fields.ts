import { intakeFields, type FieldWishes } from "@weir/domain";
import type { RequestWish, WrongField } from "./intake.ts";

/** What of a request does not fit its form. */
export const wrongFields = (wish: RequestWish, asked: FieldWishes, kinds: readonly string[]): WrongField[] =>
  intakeFields.flatMap((field): WrongField[] => {
    const said = (wish[field] ?? "").trim() !== "";
    // A board that counts no kinds has none to choose from.
    const offered = field === "kind" && kinds.length === 0 ? "off" : asked[field];
    if (offered === "required" && !said) return [{ field, why: "missing" }];
    if (offered === "off" && said) return [{ field, why: "not-asked" }];
    const unknown = field === "kind" && said && !kinds.includes(wish.kind ?? "");
    return unknown ? [{ field, why: "no-such-kind" }] : [];
  });
