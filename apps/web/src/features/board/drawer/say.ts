import {
  blockerTexts,
  cardTexts,
  markdownTexts,
  policyStoryTexts,
  removalTexts,
  shellTexts,
  sizeFieldTexts,
  sizeLimitTexts,
  textsOf,
} from "@weir/contract";

export const say = textsOf({
  ...cardTexts,
  ...shellTexts,
  ...sizeFieldTexts,
  ...sizeLimitTexts,
  ...removalTexts,
  ...blockerTexts,
  ...policyStoryTexts,
  ...markdownTexts,
});
