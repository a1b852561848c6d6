import { intakeFields, wrongValues, type AskedField } from "@weir/domain";
import type { FormSettings, RequestWish, WrongField } from "./intake.ts";

/** What of a request does not fit its form. */
export const wrongFields = (
  wish: RequestWish,
  { fields, size = "off" }: Pick<FormSettings, "fields" | "size">,
  kinds: readonly string[],
  own: readonly AskedField[],
): WrongField[] => {
  const plain = intakeFields.flatMap((field): WrongField[] => {
    const said = (wish[field] ?? "").trim() !== "";
    // A board that counts no kinds has none to choose from.
    const offered = field === "kind" && kinds.length === 0 ? "off" : fields[field];
    if (offered === "required" && !said) return [{ field, why: "missing" }];
    if (offered === "off" && said) return [{ field, why: "not-asked" }];
    const unknown = field === "kind" && said && !kinds.includes(wish.kind ?? "");
    return unknown ? [{ field, why: "no-such-kind" }] : [];
  });
  const isSized = wish.size !== undefined;
  return [
    ...plain,
    ...(size === "required" && !isSized ? [{ field: "size", why: "missing" } as const] : []),
    ...(size === "off" && isSized ? [{ field: "size", why: "not-asked" } as const] : []),
    ...wrongValues(wish.own ?? [], own).map(({ fieldId, why }) => ({ field: `own.${fieldId}`, why }) as const),
  ];
};
