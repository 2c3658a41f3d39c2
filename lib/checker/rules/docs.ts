import type { RuleDoc } from "../rule-doc.ts";
import { doc as afterHoursLoad } from "./column/after-hours-load.doc.ts";
import { doc as idleRole } from "./column/idle-role.doc.ts";
import { doc as noDeputy } from "./column/no-deputy.doc.ts";
import { doc as noEmptyCells } from "./column/no-empty-cells.doc.ts";
import { doc as onePersonManyHats } from "./column/one-person-many-hats.doc.ts";
import { doc as ownerBottleneck } from "./column/owner-bottleneck.doc.ts";
import { doc as partyWithoutOwner } from "./column/party-without-owner.doc.ts";
import { doc as roleOverloadedR } from "./column/role-overloaded-r.doc.ts";
import { doc as adminAccessExpiry } from "./coverage/admin-access-expiry.doc.ts";
import { doc as adminAccessMismatch } from "./coverage/admin-access-mismatch.doc.ts";
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
import { doc as escalationNoContact } from "./coverage/escalation-no-contact.doc.ts";
import { doc as evidenceNoHolder } from "./coverage/evidence-no-holder.doc.ts";
import { doc as evidenceNone } from "./coverage/evidence-none.doc.ts";
import { doc as exceptionApprovedByDoer } from "./coverage/exception-approved-by-doer.doc.ts";
import { doc as exceptionNoExpiry } from "./coverage/exception-no-expiry.doc.ts";
import { doc as exitKeysLate } from "./coverage/exit-keys-late.doc.ts";
import { doc as incidentHelpPrice } from "./coverage/incident-help-price.doc.ts";
import { doc as insuranceFacts } from "./coverage/insurance-facts.doc.ts";
import { doc as joinerLeaverTrigger } from "./coverage/joiner-leaver-trigger.doc.ts";
import { doc as mustHaveRowMissing } from "./coverage/must-have-row-missing.doc.ts";
import { doc as noContainmentAuthority } from "./coverage/no-containment-authority.doc.ts";
import { doc as noEscalationPath } from "./coverage/no-escalation-path.doc.ts";
import { doc as optionalServiceUntagged } from "./coverage/optional-service-untagged.doc.ts";
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
import { doc as windowOverlap } from "./coverage/window-overlap.doc.ts";
import { doc as buyerCannotLetGo } from "./cross-row/buyer-cannot-let-go.doc.ts";
import { doc as circularDependency } from "./cross-row/circular-dependency.doc.ts";
import { doc as controlOrVisibility } from "./cross-row/control-or-visibility.doc.ts";
import { doc as gapInChain } from "./cross-row/gap-in-chain.doc.ts";
import { doc as laneMismatch } from "./cross-row/lane-mismatch.doc.ts";
import { doc as modelMismatch } from "./cross-row/model-mismatch.doc.ts";
import { doc as noVoiceToLeadership } from "./cross-row/no-voice-to-leadership.doc.ts";
import { doc as providerDutyNeedsBuyerInput } from "./cross-row/provider-duty-needs-buyer-input.doc.ts";
import { doc as sameActTwoOwners } from "./cross-row/same-act-two-owners.doc.ts";
import { doc as splitAtATier } from "./cross-row/split-at-a-tier.doc.ts";
import { doc as subcontractorHidden } from "./cross-row/subcontractor-hidden.doc.ts";
import { doc as thirdPartyAsOwner } from "./cross-row/third-party-as-owner.doc.ts";
import { doc as assumptionClash } from "./record/assumption-clash.doc.ts";
import { doc as attachmentMissing } from "./record/attachment-missing.doc.ts";
import { doc as changeControlSilent } from "./record/change-control-silent.doc.ts";
import { doc as contactUnconfirmed } from "./record/contact-unconfirmed.doc.ts";
import { doc as lowConfidence } from "./record/low-confidence.doc.ts";
import { doc as materialChangeAfterSign } from "./record/material-change-after-sign.doc.ts";
import { doc as noAgreementRef } from "./record/no-agreement-ref.doc.ts";
import { doc as noVersionOrDate } from "./record/no-version-or-date.doc.ts";
import { doc as oneSidedAgreement } from "./record/one-sided-agreement.doc.ts";
import { doc as openThreads } from "./record/open-threads.doc.ts";
import { doc as precedenceSilent } from "./record/precedence-silent.doc.ts";
import { doc as reviewOverdue } from "./record/review-overdue.doc.ts";
import { doc as signatoryMissing } from "./record/signatory-missing.doc.ts";
import { doc as signedNotLatest } from "./record/signed-not-latest.doc.ts";
import { doc as termsUnconfirmed } from "./record/terms-unconfirmed.doc.ts";
import { doc as waiverWithoutReason } from "./record/waiver-without-reason.doc.ts";
import { doc as aEqualsR } from "./row/a-equals-r.doc.ts";
import { doc as approvalAsConsult } from "./row/approval-as-consult.doc.ts";
import { doc as consultWithoutTerms } from "./row/consult-without-terms.doc.ts";
import { doc as dependentHalfMissing } from "./row/dependent-half-missing.doc.ts";
import { doc as doersInBothParties } from "./row/doers-in-both-parties.doc.ts";
import { doc as emptyRow } from "./row/empty-row.doc.ts";
import { doc as forgottenBlank } from "./row/forgotten-blank.doc.ts";
import { doc as letterUnknown } from "./row/letter-unknown.doc.ts";
import { doc as noCNoI } from "./row/no-c-no-i.doc.ts";
import { doc as noOwner } from "./row/no-owner.doc.ts";
import { doc as nobodyDoesIt } from "./row/nobody-does-it.doc.ts";
import { doc as outOfScopeNoHolder } from "./row/out-of-scope-no-holder.doc.ts";
import { doc as ownerActUnsaid } from "./row/owner-act-unsaid.doc.ts";
import { doc as ownerAlsoOnlyDoerAlsoChecker } from "./row/owner-also-only-doer-also-checker.doc.ts";
import { doc as ownerInEachParty } from "./row/owner-in-each-party.doc.ts";
import { doc as sharedSplitThin } from "./row/shared-split-thin.doc.ts";
import { doc as sharedWithoutSplit } from "./row/shared-without-split.doc.ts";
import { doc as toldButMustAct } from "./row/told-but-must-act.doc.ts";
import { doc as tooManyConsulted } from "./row/too-many-consulted.doc.ts";
import { doc as tooManyDoers } from "./row/too-many-doers.doc.ts";
import { doc as tooManyInformed } from "./row/too-many-informed.doc.ts";
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
  "a-equals-r": aEqualsR,
  "approval-as-consult": approvalAsConsult,
  "consult-without-terms": consultWithoutTerms,
  "dependent-half-missing": dependentHalfMissing,
  "doers-in-both-parties": doersInBothParties,
  "empty-row": emptyRow,
  "forgotten-blank": forgottenBlank,
  "letter-unknown": letterUnknown,
  "no-c-no-i": noCNoI,
  "no-owner": noOwner,
  "nobody-does-it": nobodyDoesIt,
  "out-of-scope-no-holder": outOfScopeNoHolder,
  "owner-act-unsaid": ownerActUnsaid,
  "owner-also-only-doer-also-checker": ownerAlsoOnlyDoerAlsoChecker,
  "owner-in-each-party": ownerInEachParty,
  "shared-split-thin": sharedSplitThin,
  "shared-without-split": sharedWithoutSplit,
  "told-but-must-act": toldButMustAct,
  "too-many-consulted": tooManyConsulted,
  "too-many-doers": tooManyDoers,
  "too-many-informed": tooManyInformed,
  "two-owners": twoOwners,
  "after-hours-load": afterHoursLoad,
  "idle-role": idleRole,
  "no-deputy": noDeputy,
  "no-empty-cells": noEmptyCells,
  "one-person-many-hats": onePersonManyHats,
  "owner-bottleneck": ownerBottleneck,
  "party-without-owner": partyWithoutOwner,
  "role-overloaded-r": roleOverloadedR,
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
  "circular-dependency": circularDependency,
  "control-or-visibility": controlOrVisibility,
  "gap-in-chain": gapInChain,
  "lane-mismatch": laneMismatch,
  "model-mismatch": modelMismatch,
  "no-voice-to-leadership": noVoiceToLeadership,
  "provider-duty-needs-buyer-input": providerDutyNeedsBuyerInput,
  "same-act-two-owners": sameActTwoOwners,
  "split-at-a-tier": splitAtATier,
  "subcontractor-hidden": subcontractorHidden,
  "third-party-as-owner": thirdPartyAsOwner,
  "admin-access-expiry": adminAccessExpiry,
  "admin-access-mismatch": adminAccessMismatch,
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
  "escalation-no-contact": escalationNoContact,
  "evidence-no-holder": evidenceNoHolder,
  "evidence-none": evidenceNone,
  "exception-approved-by-doer": exceptionApprovedByDoer,
  "exception-no-expiry": exceptionNoExpiry,
  "exit-keys-late": exitKeysLate,
  "incident-help-price": incidentHelpPrice,
  "insurance-facts": insuranceFacts,
  "joiner-leaver-trigger": joinerLeaverTrigger,
  "must-have-row-missing": mustHaveRowMissing,
  "no-containment-authority": noContainmentAuthority,
  "no-escalation-path": noEscalationPath,
  "optional-service-untagged": optionalServiceUntagged,
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
  "window-overlap": windowOverlap,
  "assumption-clash": assumptionClash,
  "attachment-missing": attachmentMissing,
  "change-control-silent": changeControlSilent,
  "contact-unconfirmed": contactUnconfirmed,
  "low-confidence": lowConfidence,
  "material-change-after-sign": materialChangeAfterSign,
  "no-agreement-ref": noAgreementRef,
  "no-version-or-date": noVersionOrDate,
  "one-sided-agreement": oneSidedAgreement,
  "open-threads": openThreads,
  "precedence-silent": precedenceSilent,
  "review-overdue": reviewOverdue,
  "signatory-missing": signatoryMissing,
  "signed-not-latest": signedNotLatest,
  "terms-unconfirmed": termsUnconfirmed,
  "waiver-without-reason": waiverWithoutReason,
};
