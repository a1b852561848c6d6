/** What a board's request form may ask for beside the title, in the order it asks. */
export const intakeFields = ["description", "kind", "due", "name", "email"] as const;
export type IntakeField = (typeof intakeFields)[number];

/** Whether a form asks for a field, and whether an answer is needed. */
export const fieldWishes = ["off", "optional", "required"] as const;
export type FieldWish = (typeof fieldWishes)[number];
export type FieldWishes = Readonly<Record<IntakeField, FieldWish>>;
