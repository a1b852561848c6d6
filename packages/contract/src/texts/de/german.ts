import type { Texts } from "../texts-of.ts";
import { germanAttachmentTexts } from "./attachments.ts";
import { germanBoardTexts } from "./board.ts";
import { germanMarkdownTexts } from "./markdown.ts";
import { germanAnalyticsTexts } from "./analytics.ts";
import { germanBlockerTexts } from "./blockers.ts";
import { germanCadenceTexts, germanReplenishmentTexts, germanStandUpTexts } from "./cadences.ts";
import { germanReviewTexts } from "./review.ts";
import { germanCardTexts, germanStageTexts } from "./card.ts";
import { germanChartTexts } from "./charts.ts";
import { germanDropTexts } from "./drop.ts";
import { germanFieldStoryTexts, germanFieldTexts } from "./fields.ts";
import { germanLabelTexts } from "./labels.ts";
import { germanTemplateTexts } from "./templates.ts";
import { germanHandTexts } from "./hand.ts";
import { germanHandoffTexts } from "./handoffs.ts";
import { germanHomeTexts } from "./home.ts";
import { germanInboxTexts } from "./inbox.ts";
import { germanPageHandTexts } from "./page-hand.ts";
import { germanKeptTexts } from "./kept.ts";
import { germanLimitsDialogTexts } from "./limits-dialog.ts";
import { germanLimitTexts } from "./limits.ts";
import { germanLinkTexts } from "./links.ts";
import { germanListTexts } from "./list.ts";
import { germanLookTexts } from "./look.ts";
import { germanNoticeTexts } from "./notices.ts";
import { germanOfflineTexts } from "./offline.ts";
import { germanRuleTexts } from "./policies.ts";
import { germanPolicyRefusalTexts } from "./policy-refusals.ts";
import { germanPolicyStoryTexts } from "./policy-story.ts";
import { germanProblemTexts } from "./problems.ts";
import { germanReceiverFigureTexts, germanReceiverTexts } from "./receiver.ts";
import { germanRefusalTexts } from "./refusals.ts";
import { germanRemovalTexts } from "./removal.ts";
import { germanRowTexts } from "./rows.ts";
import { germanRuleChangeTexts } from "./rule-changes.ts";
import { germanShellTexts } from "./shell.ts";
import { germanSizeFieldTexts } from "./size-fields.ts";
import { germanSizeLimitTexts } from "./size-limits.ts";
import { germanSizeTexts } from "./sizes.ts";
import { germanPolicyTexts } from "./stage-policy.ts";
import { germanStageGroupTexts } from "./stage-groups.ts";
import { germanStartTexts } from "./start.ts";
import { germanStreamDrawingTexts, germanWalkTexts } from "./stream-drawing.ts";
import { germanWasteTexts } from "./waste.ts";
import { germanMapEditingTexts } from "./map-editing.ts";
import { germanMapFutureTexts } from "./map-future.ts";
import { germanMapTexts } from "./maps.ts";
import { germanTogetherTexts } from "./together.ts";
import { germanWarningTexts } from "./warnings.ts";
import { germanPeopleTexts } from "./people.ts";
import { germanSecondFactorTexts } from "./second-factor.ts";
import { germanPrivacyTexts } from "./privacy.ts";
import { germanProviderTexts } from "./provider.ts";
import { germanShareTexts } from "./share.ts";
import { germanTeamTexts } from "./teams.ts";
import { germanMailTexts } from "./mail.ts";
import { germanMailPageTexts } from "./mail-page.ts";
import { germanIntakeTexts, germanRequestCardTexts, germanRequestTexts } from "./intake.ts";
import { germanImportPageTexts } from "./import-page.ts";
import { germanImportProblemTexts, germanImportQuestionTexts, germanImportWarningTexts } from "./import.ts";
import { germanFactTexts } from "./facts.ts";
import { germanCliTexts } from "./cli.ts";
import { germanAdminCliTexts } from "./admin-cli.ts";
import { germanFactCliTexts } from "./facts-cli.ts";
import { germanPrivacyCliTexts } from "./privacy-cli.ts";
import { germanSinceTexts } from "./since.ts";
import { germanReadableTexts } from "./readable.ts";
import { germanLanguageTexts } from "./language.ts";
import { germanKeyNameTexts } from "./key-names.ts";
import { germanStarterTexts } from "./starters.ts";

/** Every sentence of every room in German, one line a room. */
export const german: Texts = {
  ...germanBoardTexts,
  ...germanAttachmentTexts,
  ...germanMarkdownTexts,
  ...germanAnalyticsTexts,
  ...germanBlockerTexts,
  ...germanCadenceTexts,
  ...germanStandUpTexts,
  ...germanReplenishmentTexts,
  ...germanReviewTexts,
  ...germanCardTexts,
  ...germanStageTexts,
  ...germanChartTexts,
  ...germanDropTexts,
  ...germanHandTexts,
  ...germanHomeTexts,
  ...germanInboxTexts,
  ...germanPageHandTexts,
  ...germanKeptTexts,
  ...germanLimitsDialogTexts,
  ...germanLimitTexts,
  ...germanLinkTexts,
  ...germanListTexts,
  ...germanLookTexts,
  ...germanNoticeTexts,
  ...germanOfflineTexts,
  ...germanPolicyRefusalTexts,
  ...germanRuleTexts,
  ...germanPolicyStoryTexts,
  ...germanProblemTexts,
  ...germanReceiverTexts,
  ...germanReceiverFigureTexts,
  ...germanRefusalTexts,
  ...germanRemovalTexts,
  ...germanRowTexts,
  ...germanRuleChangeTexts,
  ...germanShellTexts,
  ...germanFieldTexts,
  ...germanLabelTexts,
  ...germanTemplateTexts,
  ...germanFieldStoryTexts,
  ...germanSizeTexts,
  ...germanSizeLimitTexts,
  ...germanSizeFieldTexts,
  ...germanPolicyTexts,
  ...germanStageGroupTexts,
  ...germanStartTexts,
  ...germanStreamDrawingTexts,
  ...germanWalkTexts,
  ...germanWasteTexts,
  ...germanHandoffTexts,
  ...germanMapTexts,
  ...germanMapFutureTexts,
  ...germanMapEditingTexts,
  ...germanTogetherTexts,
  ...germanWarningTexts,
  ...germanPeopleTexts,
  ...germanSecondFactorTexts,
  ...germanPrivacyTexts,
  ...germanProviderTexts,
  ...germanShareTexts,
  ...germanTeamTexts,
  ...germanMailTexts,
  ...germanMailPageTexts,
  ...germanIntakeTexts,
  ...germanRequestCardTexts,
  ...germanRequestTexts,
  ...germanImportPageTexts,
  ...germanImportProblemTexts,
  ...germanImportWarningTexts,
  ...germanImportQuestionTexts,
  ...germanFactTexts,
  ...germanCliTexts,
  ...germanAdminCliTexts,
  ...germanFactCliTexts,
  ...germanPrivacyCliTexts,
  ...germanSinceTexts,
  ...germanReadableTexts,
  ...germanLanguageTexts,
  ...germanKeyNameTexts,
  ...germanStarterTexts,
};
