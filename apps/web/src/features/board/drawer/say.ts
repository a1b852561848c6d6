import {
  blockerTexts,
  cardTexts,
  markdownTexts,
  policyStoryTexts,
  removalTexts,
  shellTexts,
  textsOf,
} from "@weir/contract";

export const say = textsOf({
  ...cardTexts,
  ...shellTexts,
  ...removalTexts,
  ...blockerTexts,
  ...policyStoryTexts,
  ...markdownTexts,
});
