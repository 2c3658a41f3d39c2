import type { RuleDoc } from "../rule-doc.ts";
import { doc as idleRole } from "./column/idle-role.doc.ts";
import { doc as ownerBottleneck } from "./column/owner-bottleneck.doc.ts";
import { doc as afterHoursNoOwner } from "./coverage/after-hours-no-owner.doc.ts";
import { doc as afterHoursTermsOpen } from "./coverage/after-hours-terms-open.doc.ts";
import { doc as areaMissing } from "./coverage/area-missing.doc.ts";
import { doc as callerCheckMissing } from "./coverage/caller-check-missing.doc.ts";
import { doc as changeApprovalMissing } from "./coverage/change-approval-missing.doc.ts";
import { doc as chargeUnsaid } from "./coverage/charge-unsaid.doc.ts";
import { doc as contractExitMissing } from "./coverage/contract-exit-missing.doc.ts";
import { doc as coverageHole } from "./coverage/coverage-hole.doc.ts";
import { doc as edrUnowned } from "./coverage/edr-unowned.doc.ts";
import { doc as escalationDeadEnd } from "./coverage/escalation-dead-end.doc.ts";
import { doc as evidenceNoHolder } from "./coverage/evidence-no-holder.doc.ts";
import { doc as evidenceNone } from "./coverage/evidence-none.doc.ts";
import { doc as exceptionApprovedByDoer } from "./coverage/exception-approved-by-doer.doc.ts";
import { doc as exitKeysLate } from "./coverage/exit-keys-late.doc.ts";
import { doc as incidentHelpPrice } from "./coverage/incident-help-price.doc.ts";
import { doc as insuranceFacts } from "./coverage/insurance-facts.doc.ts";
import { doc as joinerLeaverTrigger } from "./coverage/joiner-leaver-trigger.doc.ts";
import { doc as mustHaveRowMissing } from "./coverage/must-have-row-missing.doc.ts";
import { doc as noContainmentAuthority } from "./coverage/no-containment-authority.doc.ts";
import { doc as noEscalationPath } from "./coverage/no-escalation-path.doc.ts";
import { doc as patchExceptionUnowned } from "./coverage/patch-exception-unowned.doc.ts";
import { doc as projectLineMissing } from "./coverage/project-line-missing.doc.ts";
import { doc as providerBreachNoticeMissing } from "./coverage/provider-breach-notice-missing.doc.ts";
import { doc as providerReviewsOwnAccess } from "./coverage/provider-reviews-own-access.doc.ts";
import { doc as recoveryTargetUnset } from "./coverage/recovery-target-unset.doc.ts";
import { doc as regulatedSilent } from "./coverage/regulated-silent.doc.ts";
import { doc as renewalUnowned } from "./coverage/renewal-unowned.doc.ts";
import { doc as responseWordUndefined } from "./coverage/response-word-undefined.doc.ts";
import { doc as restoreTestMissing } from "./coverage/restore-test-missing.doc.ts";
import { doc as reviewerIsDoer } from "./coverage/reviewer-is-doer.doc.ts";
import { doc as rhythmNone } from "./coverage/rhythm-none.doc.ts";
import { doc as saasBackupSilent } from "./coverage/saas-backup-silent.doc.ts";
import { doc as standingAuthorityWithoutLimit } from "./coverage/standing-authority-without-limit.doc.ts";
import { doc as tenantKeys } from "./coverage/tenant-keys.doc.ts";
import { doc as unreportedBuyerChange } from "./coverage/unreported-buyer-change.doc.ts";
import { doc as vendorRowNoAuthority } from "./coverage/vendor-row-no-authority.doc.ts";
import { doc as vendorUnlisted } from "./coverage/vendor-unlisted.doc.ts";
import { doc as whoDeclaresIncident } from "./coverage/who-declares-incident.doc.ts";
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
import { doc as activityTooVague } from "./wording/activity-too-vague.doc.ts";
import { doc as placeholderLeft } from "./wording/placeholder-left.doc.ts";
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
  "activity-too-vague": activityTooVague,
  "placeholder-left": placeholderLeft,
  "weasel-word": weaselWord,
  "buyer-cannot-let-go": buyerCannotLetGo,
  "model-mismatch": modelMismatch,
  "no-voice-to-leadership": noVoiceToLeadership,
  "third-party-as-owner": thirdPartyAsOwner,
  "after-hours-no-owner": afterHoursNoOwner,
  "after-hours-terms-open": afterHoursTermsOpen,
  "area-missing": areaMissing,
  "caller-check-missing": callerCheckMissing,
  "change-approval-missing": changeApprovalMissing,
  "charge-unsaid": chargeUnsaid,
  "contract-exit-missing": contractExitMissing,
  "coverage-hole": coverageHole,
  "edr-unowned": edrUnowned,
  "escalation-dead-end": escalationDeadEnd,
  "evidence-no-holder": evidenceNoHolder,
  "evidence-none": evidenceNone,
  "exception-approved-by-doer": exceptionApprovedByDoer,
  "exit-keys-late": exitKeysLate,
  "incident-help-price": incidentHelpPrice,
  "insurance-facts": insuranceFacts,
  "joiner-leaver-trigger": joinerLeaverTrigger,
  "must-have-row-missing": mustHaveRowMissing,
  "no-containment-authority": noContainmentAuthority,
  "no-escalation-path": noEscalationPath,
  "patch-exception-unowned": patchExceptionUnowned,
  "project-line-missing": projectLineMissing,
  "provider-breach-notice-missing": providerBreachNoticeMissing,
  "provider-reviews-own-access": providerReviewsOwnAccess,
  "recovery-target-unset": recoveryTargetUnset,
  "regulated-silent": regulatedSilent,
  "renewal-unowned": renewalUnowned,
  "response-word-undefined": responseWordUndefined,
  "restore-test-missing": restoreTestMissing,
  "reviewer-is-doer": reviewerIsDoer,
  "rhythm-none": rhythmNone,
  "saas-backup-silent": saasBackupSilent,
  "standing-authority-without-limit": standingAuthorityWithoutLimit,
  "tenant-keys": tenantKeys,
  "unreported-buyer-change": unreportedBuyerChange,
  "vendor-row-no-authority": vendorRowNoAuthority,
  "vendor-unlisted": vendorUnlisted,
  "who-declares-incident": whoDeclaresIncident,
};
