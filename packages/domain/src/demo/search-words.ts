import { places, sharedWords } from "./words.ts";
import type { Words } from "./words.ts";

export const searchWords: Words = {
  ...sharedWords,
  types: [
    {
      cardType: "Story",
      share: 0.6,
      starts: [
        "Filter by frame size",
        "Sort by real availability",
        "Compare three bikes",
        "Show stock in the nearest shop",
        "Find parts that fit",
        "Recognise spelling mistakes",
        "Show last year's models last",
        "Suggest while typing",
        "Search by serial number",
        "Show weight and range",
        "Group colours of one model",
        "Save a search",
        "Show reviews by riders like me",
        "Explain why a bike is recommended",
      ],
      ends: places,
    },
    {
      cardType: "Bug",
      share: 0.27,
      starts: [
        "Sold out bikes come first",
        "Wrong photo",
        "Filter forgets its value",
        "No results for umlauts",
        "Price is last week's",
        "Duplicate entries",
        "Sizes in the wrong order",
        "Page two repeats page one",
        "Photo takes ten seconds",
      ],
      ends: places,
    },
    {
      cardType: "Chore",
      share: 0.13,
      starts: ["Upgrade", "Rebuild", "Measure", "Move to the new cluster:", "Document", "Clean up"],
      ends: [
        "the search index",
        "the catalogue import",
        "the photo pipeline",
        "the price feed",
        "the synonyms",
        "the review import",
      ],
    },
  ],
  labels: ["Filters", "Catalogue", "Photos", "Relevance", "Speed", "Suppliers"],
  descriptions: [
    "One in nine searches ends here without a click. We want one in twelve.",
    "The shops ask for this every spring. Start with the ten best-selling models.",
    "Suppliers send three formats; take the common part first.",
  ],
  findings: [
    "Fine with ten results, empty with none.",
    "Old index still answers on the second page.",
    "Photos of last year's model again.",
    "Filter and sort together lose the filter.",
    "Does not find bikes with a hyphen in the name.",
  ],
  blockers: [
    "Supplier has not sent the file",
    "Search cluster is being moved",
    "Waiting for photos",
    "Waiting for the data team",
  ],
  checks: [
    "Example searches written",
    "Relevance compared with last week",
    "Shops informed",
    "Index rebuilt",
    "Dashboard updated",
  ],
};
