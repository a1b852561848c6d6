import { handTexts, textsOf } from "@weir/contract";
import type { BoardState, Command } from "@weir/domain";
import type { BoardSession } from "../../../replica/board-session.ts";
import type { BoardAction } from "../../../replica/may.ts";
import type { BoardUiContext } from "../board-ui.ts";

export const say = textsOf(handTexts);

type Titles = {
  [Key in keyof typeof handTexts]: Key extends `command.${infer Id}` ? Id : never;
}[keyof typeof handTexts];
export type CommandId = Exclude<Titles, `group.${string}`>;

/** What a command finds when it is given. */
export interface Hand {
  readonly session: BoardSession;
  readonly ui: BoardUiContext;
  readonly board: BoardState;
  /** The cards it is meant for: those selected, or the one the keyboard is at; none where there is neither. */
  readonly cardIds: readonly string[];
}

/** What is asked next, before a command is complete. */
export interface Step {
  readonly title: string;
  /** The command that it belongs to. */
  readonly about?: string;
  /** Asks the server for what can be chosen, before there is anything to choose. */
  load?(): Promise<void>;
  /** What can be chosen, given what was typed; drawn anew after each choice that stays. */
  choices(typed: string): readonly Choice[];
}

interface Shown {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly keys?: readonly string[];
  /** On or off; absent where it is neither. */
  readonly checked?: boolean;
  /** Made of what was typed: shown whatever that is. */
  readonly typed?: true;
}

/** One line of the palette: does something, or asks something more. */
export type Choice = Shown &
  ({ run(): void; /** More can be chosen afterwards. */ readonly stays?: true } | { step(): Step });

type Scope = "card" | "board" | "view";

interface CommandBase {
  readonly id: CommandId;
  /** `card`: for the cards in hand; its keys are heard while a card has the focus, or some are selected. */
  readonly scope: Scope;
  readonly keys: readonly string[];
  /** What it asks of the board. */
  readonly verbs?: readonly Command["type"][];
  /** What whoever gives it has to be allowed; absent: to read. */
  readonly needs?: BoardAction;
  /** Its keys are heard by the card itself. */
  readonly heardByCard?: true;
  /** It means something only where the key is pressed. */
  readonly byKeyOnly?: true;
  /** It makes sense on a board as it stood once, too. */
  readonly onPast?: true;
  /** It makes sense on an archived board. */
  readonly onArchived?: true;
  /** Heard while somebody types, too. */
  readonly whileTyping?: true;
  /** Whether there is anything for it to do. */
  applies?(hand: Hand): boolean;
}

/** One thing that can be done on a board: by key, from the palette, read about in the sheet of keys. */
export type BoardCommand = CommandBase & ({ run(hand: Hand, key: string): void } | { step(hand: Hand): Step });

export const titleOf = ({ id }: BoardCommand): string => say(`command.${id}`);

/** The first thing a command asks, said whose it is. */
export const firstStep = (command: Extract<BoardCommand, { step: unknown }>, hand: Hand): Step => ({
  ...command.step(hand),
  about: titleOf(command),
});
