import type { RuleDoc } from "../rule-doc.ts";
import { doc as idleRole } from "./column/idle-role.doc.ts";
import { doc as ownerBottleneck } from "./column/owner-bottleneck.doc.ts";
import { doc as afterHoursNoOwner } from "./coverage/after-hours-no-owner.doc.ts";
import { doc as areaMissing } from "./coverage/area-missing.doc.ts";
import { doc as coverageHole } from "./coverage/coverage-hole.doc.ts";
import { doc as patchExceptionUnowned } from "./coverage/patch-exception-unowned.doc.ts";
import { doc as restoreTestMissing } from "./coverage/restore-test-missing.doc.ts";
import { doc as buyerCannotLetGo } from "./cross-row/buyer-cannot-let-go.doc.ts";
import { doc as modelMismatch } from "./cross-row/model-mismatch.doc.ts";
import { doc as noVoiceToLeadership } from "./cross-row/no-voice-to-leadership.doc.ts";
import { doc as thirdPartyAsOwner } from "./cross-row/third-party-as-owner.doc.ts";
import { doc as doersInBothParties } from "./row/doers-in-both-parties.doc.ts";
import { doc as emptyRow } from "./row/empty-row.doc.ts";
import { doc as noOwner } from "./row/no-owner.doc.ts";
import { doc as nobodyDoesIt } from "./row/nobody-does-it.doc.ts";
import { doc as outOfScopeNoHolder } from "./row/out-of-scope-no-holder.doc.ts";
import { doc as ownerActUnsaid } from "./row/owner-act-unsaid.doc.ts";
import { doc as ownerInEachParty } from "./row/owner-in-each-party.doc.ts";
import { doc as sharedWithoutSplit } from "./row/shared-without-split.doc.ts";
import { doc as tooManyDoers } from "./row/too-many-doers.doc.ts";
import { doc as twoOwners } from "./row/two-owners.doc.ts";
import { doc as activityCompound } from "./wording/activity-compound.doc.ts";
import { doc as activityNoVerb } from "./wording/activity-no-verb.doc.ts";
import { doc as activityTooVague } from "./wording/activity-too-vague.doc.ts";
import { doc as definitionMissing } from "./wording/definition-missing.doc.ts";
import { doc as emptyPromise } from "./wording/empty-promise.doc.ts";
import { doc as jargonUnexplained } from "./wording/jargon-unexplained.doc.ts";
import { doc as personNameInRole } from "./wording/person-name-in-role.doc.ts";
import { doc as placeholderLeft } from "./wording/placeholder-left.doc.ts";
import { doc as retiredTool } from "./wording/retired-tool.doc.ts";
import { doc as silenceUnsettled } from "./wording/silence-unsettled.doc.ts";
import { doc as timeLimitWithoutClock } from "./wording/time-limit-without-clock.doc.ts";
import { doc as toolBrandOnly } from "./wording/tool-brand-only.doc.ts";
import { doc as unilateralChange } from "./wording/unilateral-change.doc.ts";
import { doc as unlimitedWord } from "./wording/unlimited-word.doc.ts";
import { doc as weaselWord } from "./wording/weasel-word.doc.ts";

/** The documentation of every rule, by id: for the server, the command line and tests; never for a browser. */
export const RULE_DOCS: Readonly<Record<string, RuleDoc>> = {
  "doers-in-both-parties": doersInBothParties,
  "empty-row": emptyRow,
  "no-owner": noOwner,
  "nobody-does-it": nobodyDoesIt,
  "out-of-scope-no-holder": outOfScopeNoHolder,
  "owner-act-unsaid": ownerActUnsaid,
  "owner-in-each-party": ownerInEachParty,
  "shared-without-split": sharedWithoutSplit,
  "too-many-doers": tooManyDoers,
  "two-owners": twoOwners,
  "idle-role": idleRole,
  "owner-bottleneck": ownerBottleneck,
  "activity-compound": activityCompound,
  "activity-no-verb": activityNoVerb,
  "activity-too-vague": activityTooVague,
  "definition-missing": definitionMissing,
  "empty-promise": emptyPromise,
  "jargon-unexplained": jargonUnexplained,
  "person-name-in-role": personNameInRole,
  "placeholder-left": placeholderLeft,
  "retired-tool": retiredTool,
  "silence-unsettled": silenceUnsettled,
  "time-limit-without-clock": timeLimitWithoutClock,
  "tool-brand-only": toolBrandOnly,
  "unilateral-change": unilateralChange,
  "unlimited-word": unlimitedWord,
  "weasel-word": weaselWord,
  "buyer-cannot-let-go": buyerCannotLetGo,
  "model-mismatch": modelMismatch,
  "no-voice-to-leadership": noVoiceToLeadership,
  "third-party-as-owner": thirdPartyAsOwner,
  "after-hours-no-owner": afterHoursNoOwner,
  "area-missing": areaMissing,
  "coverage-hole": coverageHole,
  "patch-exception-unowned": patchExceptionUnowned,
  "restore-test-missing": restoreTestMissing,
};
