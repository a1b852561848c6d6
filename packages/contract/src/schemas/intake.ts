import {
  fieldKindNames,
  fieldWishes,
  intakeFields,
  longestFieldText,
  mostFields,
  mostSize,
  requestStates,
} from "@weir/domain";
import { z } from "zod";
import { email, name } from "./access.ts";
import { id, instant } from "./common.ts";

/** A line of words: nothing in it breaks it or hides. */
const line = (longest: number, expected: string) =>
  z
    .string(expected)
    .max(longest, expected)
    .regex(/\S/, expected)
    .regex(/^\P{Cc}*$/u, expected);
const words = (longest: number, expected: string) => z.string(expected).max(longest, expected);

const wish = z.enum(fieldWishes, `one of ${fieldWishes.join(" | ")}`);
const fields = z.strictObject(Object.fromEntries(intakeFields.map((field) => [field, wish])) as FieldShape);
type FieldShape = { readonly [Field in (typeof intakeFields)[number]]: typeof wish };

const ownWishes = fieldWishes.filter((each) => each !== "off");
const ownWish = z.strictObject({ fieldId: id, wish: z.enum(ownWishes, `one of ${ownWishes.join(" | ")}`) });
const own = z.array(ownWish).max(mostFields, `at most ${mostFields} fields of the board`);

export const formBody = z.strictObject({
  title: line(200, "a title of 1 to 200 characters, on one line"),
  intro: words(2_000, "words before the fields, at most 2000 characters"),
  open: z.boolean("true or false"),
  stageId: id.optional().meta({ description: "Where requests land; left of the start. Absent: in the first stage." }),
  fields,
  size: wish.optional().meta({ description: "Whether it asks for the size. Absent: it does not." }),
  own: own.optional().meta({ description: "Fields of the board that it asks for; none that hold people." }),
});

const form = z.object({
  title: z.string(),
  intro: z.string(),
  open: z.boolean(),
  stageId: z.string().optional(),
  fields,
  size: wish.optional(),
  own: own.optional(),
  hasLink: z.boolean(),
  changedAt: instant,
});
export const formAnswer = z.object({ form: form.nullable() });
/** The link is shown once: Weir keeps only a hash of its key. */
export const changedFormAnswer = form.extend({ link: z.string().optional() });
export const renewedFormAnswer = form.extend({ link: z.string() });

export const requestsAnswer = z.object({
  requests: z.array(
    z.object({ cardId: z.string(), at: instant, name: z.string().optional(), email: z.string().optional() }),
  ),
});
export const requesterParams = z.strictObject({ boardId: id, cardId: id });
export const forgottenAnswer = z.object({ forgotten: z.literal(true) });

const key = z.string("the key of a link").regex(/^[\w-]{20,200}$/, "the key of a link");
export const formKeyBody = z.strictObject({ key });

/** `token` goes with the request: it is good for one, from some seconds after it was given, for some hours. */
export const openFormAnswer = z.object({
  title: z.string(),
  intro: z.string(),
  fields,
  kinds: z.array(z.string()),
  size: wish,
  /** What sizes are in. */
  sizeUnit: z.string().optional(),
  own: z.array(
    z.object({
      fieldId: z.string(),
      name: z.string(),
      kind: z.enum(fieldKindNames),
      options: z.array(z.string()).optional(),
      wish: z.enum(ownWishes),
    }),
  ),
  token: z.string(),
  /** Seconds from now on in which nobody is believed to have filled it in. */
  waitSeconds: z.number(),
  /** Where somebody leaves an address the link is mailed. */
  sendsMail: z.boolean(),
});

const amount = (least: number, most: number) => {
  const expected = `a number from ${least} to ${most} with at most two decimals`;
  const hasTwo = (value: number): boolean => Number(value.toFixed(2)) === value;
  return z.number(expected).min(least, expected).max(most, expected).refine(hasTwo, expected);
};
const held = z.strictObject({
  fieldId: id,
  value: z.union([
    line(longestFieldText, `text of 1 to ${longestFieldText} characters on one line, or a number`),
    amount(-1e12, 1e12),
  ]),
});
const isOnce = (values: readonly { readonly fieldId: string }[]): boolean =>
  new Set(values.map(({ fieldId }) => fieldId)).size === values.length;

const token = z.string("the token of an open form").regex(/^[\w.-]{20,300}$/, "the token of an open form");
const due = "a date such as 2026-03-02";
export const requestBody = z.strictObject({
  key,
  token,
  title: line(200, "what you ask for, in 1 to 200 characters on one line"),
  description: words(4_000, "at most 4000 characters").optional(),
  kind: line(100, "one of the kinds offered").optional(),
  due: z.iso.date(due).optional(),
  name: name.regex(/^\P{Cc}*$/u, "a name on one line").optional(),
  email: email.optional(),
  size: amount(0, mostSize).optional(),
  own: z.array(held).max(mostFields).refine(isOnce, "each field once").optional(),
  /** A field that people do not see. */
  website: z.string("nothing").max(0, "nothing: no person fills this in").optional(),
});
/** The link is shown once. `mailed`: it went to the address that was left, too. */
export const sentAnswer = z.object({ link: z.string(), mailed: z.boolean() });

const state = z.enum(requestStates);
export const progressAnswer = z.object({
  title: z.string().optional(),
  state,
  steps: z.array(z.object({ state, at: instant })),
  reason: z.string().optional(),
  /** A name or an address is kept. */
  hasRequester: z.boolean(),
});
