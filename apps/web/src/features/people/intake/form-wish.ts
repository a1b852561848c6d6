import type { AnswerOf, InputOf } from "@weir/contract";
import type { FieldWish, FieldWishes, IntakeField, OwnWish } from "@weir/domain";
import { say } from "./words.ts";

export type KeptForm = NonNullable<AnswerOf<"requestForm">["form"]>;

/** A request form as its dialog holds it. */
export interface FormWish {
  readonly title: string;
  readonly intro: string;
  readonly open: boolean;
  readonly stageId: string;
  readonly fields: FieldWishes;
  readonly size: FieldWish;
  readonly own: readonly OwnWish[];
}

/** What a form is at first: little to fill in, and somebody to answer. */
const usual: FieldWishes = { description: "optional", kind: "off", due: "off", name: "optional", email: "optional" };

/** The form there is, or one to begin with; it lands in the first of the stages where it says nothing that is among them. */
export const wishFrom = (form: KeptForm | null, stageIds: readonly string[]): FormWish => ({
  title: form?.title ?? say("intake.form-title.default"),
  intro: form?.intro ?? "",
  open: form?.open ?? true,
  stageId: stageIds.find((stageId) => stageId === form?.stageId) ?? stageIds[0] ?? "",
  fields: form?.fields ?? usual,
  size: form?.size ?? "off",
  own: form?.own ?? [],
});

/** With another answer to whether a field of the board is asked for. */
export const withOwn = (wish: FormWish, fieldId: string, value: FieldWish): FormWish => {
  const others = wish.own.filter((each) => each.fieldId !== fieldId);
  return { ...wish, own: value === "off" ? others : [...others, { fieldId, wish: value }] };
};

export const withField = (wish: FormWish, field: IntakeField, value: FieldWish): FormWish => ({
  ...wish,
  fields: { ...wish.fields, [field]: value },
});

export const foundWrong = ({ title }: FormWish): { readonly title?: string } =>
  title.trim() === "" ? { title: say("intake.form-title.missing") } : {};

export const bodyOf = ({ stageId, title, intro, own, ...rest }: FormWish): InputOf<"changeRequestForm">["body"] => ({
  ...rest,
  own: [...own],
  title: title.trim(),
  intro: intro.trim(),
  ...(stageId !== "" && { stageId }),
});
