/** What the people of a demo board write. Titles are put together from parts, so that hundreds differ. */
export interface Words {
  /** Card types with the share of cards that have them, and the parts of their titles: every `starts` goes with every `ends`. */
  readonly types: readonly {
    readonly cardType: string;
    readonly share: number;
    /** The first part of a title, and the label that goes with it. */
    readonly starts: Readonly<Record<string, string>>;
    readonly ends: readonly string[];
  }[];
  readonly descriptions: readonly string[];
  readonly remarks: readonly string[];
  /** Said when a card is sent back, and when it is given up. */
  readonly findings: readonly string[];
  readonly farewells: readonly string[];
  readonly blockers: readonly string[];
  readonly checks: readonly string[];
  readonly expediteReasons: readonly string[];
}

/** Where a story of a shop takes place. */
export const places = [
  "for guests",
  "for company bikes",
  "for leased bikes",
  "for e-bikes",
  "for pre-orders",
  "for orders abroad",
  "in the app",
  "in the shops",
  "for returning customers",
  "for gift orders",
  "for spare parts",
  "for children's bikes",
];

/** What is said on every board. */
export const sharedWords = {
  remarks: [
    "Talked it through with support: they will check it with two customers.",
    "Smaller than we thought, the old form can stay.",
    "Needs a word in the release notes.",
    "Paired on this one, went well.",
    "Numbers look right on the test shop.",
    "Let us keep the wording for now and look again after the sale.",
    "Helle asked for a screenshot before it goes out.",
    "The shops in Aarhus will try it first.",
  ],
  farewells: [
    "Nobody asked again for half a year. Giving it up.",
    "Covered by another card.",
    "We decided against it in the quarterly review.",
  ],
  expediteReasons: [
    "Customers cannot order right now",
    "Promised to the shops for tomorrow",
    "Wrong amounts are being charged",
  ],
};
