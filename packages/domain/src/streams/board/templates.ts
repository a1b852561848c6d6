import type { ClassOfService } from "./card.ts";
import type { CardField } from "./fields/board-field.ts";
import type { NewStep } from "./new-card-values.ts";

/** What cards of one kind begin with. */
export interface CardTemplate {
  readonly templateId: string;
  readonly name: string;
  /** With `{title}` where what is typed goes, and `{day}` for the day; absent: what is typed. */
  readonly title?: string;
  readonly description?: string;
  readonly labels?: readonly string[];
  readonly cardType?: string;
  readonly classOfService?: ClassOfService;
  readonly size?: number;
  /** With the kinds that the fields had then. */
  readonly fields?: readonly CardField[];
  readonly checkItems?: readonly NewStep[];
}

export const mostTemplates = 30;
/** A board carries the texts of its templates wherever it goes: they are no books. */
export const longestTemplateText = 10_000;
