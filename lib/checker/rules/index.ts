import type { AnyRule } from "../rule.ts";
import { rule as afterHoursLoad } from "./column/after-hours-load.ts";
import { rule as idleRole } from "./column/idle-role.ts";
import { rule as noDeputy } from "./column/no-deputy.ts";
import { rule as noEmptyCells } from "./column/no-empty-cells.ts";
import { rule as onePersonManyHats } from "./column/one-person-many-hats.ts";
import { rule as ownerBottleneck } from "./column/owner-bottleneck.ts";
import { rule as partyWithoutOwner } from "./column/party-without-owner.ts";
import { rule as roleOverloadedR } from "./column/role-overloaded-r.ts";
import { rule as adminAccessExpiry } from "./coverage/admin-access-expiry.ts";
import { rule as adminAccessMismatch } from "./coverage/admin-access-mismatch.ts";
import { rule as afterHoursNoOwner } from "./coverage/after-hours-no-owner.ts";
import { rule as afterHoursTermsOpen } from "./coverage/after-hours-terms-open.ts";
import { rule as areaMissing } from "./coverage/area-missing.ts";
import { rule as callerCheckMissing } from "./coverage/caller-check-missing.ts";
import { rule as changeApprovalMissing } from "./coverage/change-approval-missing.ts";
import { rule as chargeUnsaid } from "./coverage/charge-unsaid.ts";
import { rule as contractExitMissing } from "./coverage/contract-exit-missing.ts";
import { rule as coverageHole } from "./coverage/coverage-hole.ts";
import { rule as edrUnowned } from "./coverage/edr-unowned.ts";
import { rule as escalationDeadEnd } from "./coverage/escalation-dead-end.ts";
import { rule as escalationNoContact } from "./coverage/escalation-no-contact.ts";
import { rule as evidenceNoHolder } from "./coverage/evidence-no-holder.ts";
import { rule as evidenceNone } from "./coverage/evidence-none.ts";
import { rule as exceptionApprovedByDoer } from "./coverage/exception-approved-by-doer.ts";
import { rule as exceptionNoExpiry } from "./coverage/exception-no-expiry.ts";
import { rule as exitKeysLate } from "./coverage/exit-keys-late.ts";
import { rule as incidentHelpPrice } from "./coverage/incident-help-price.ts";
import { rule as insuranceFacts } from "./coverage/insurance-facts.ts";
import { rule as joinerLeaverTrigger } from "./coverage/joiner-leaver-trigger.ts";
import { rule as mustHaveRowMissing } from "./coverage/must-have-row-missing.ts";
import { rule as noContainmentAuthority } from "./coverage/no-containment-authority.ts";
import { rule as noEscalationPath } from "./coverage/no-escalation-path.ts";
import { rule as optionalServiceUntagged } from "./coverage/optional-service-untagged.ts";
import { rule as patchExceptionUnowned } from "./coverage/patch-exception-unowned.ts";
import { rule as projectLineMissing } from "./coverage/project-line-missing.ts";
import { rule as providerBreachNoticeMissing } from "./coverage/provider-breach-notice-missing.ts";
import { rule as providerReviewsOwnAccess } from "./coverage/provider-reviews-own-access.ts";
import { rule as recoveryTargetUnset } from "./coverage/recovery-target-unset.ts";
import { rule as regulatedSilent } from "./coverage/regulated-silent.ts";
import { rule as renewalUnowned } from "./coverage/renewal-unowned.ts";
import { rule as responseWordUndefined } from "./coverage/response-word-undefined.ts";
import { rule as restoreTestMissing } from "./coverage/restore-test-missing.ts";
import { rule as reviewerIsDoer } from "./coverage/reviewer-is-doer.ts";
import { rule as rhythmNone } from "./coverage/rhythm-none.ts";
import { rule as saasBackupSilent } from "./coverage/saas-backup-silent.ts";
import { rule as standingAuthorityWithoutLimit } from "./coverage/standing-authority-without-limit.ts";
import { rule as tenantKeys } from "./coverage/tenant-keys.ts";
import { rule as unreportedBuyerChange } from "./coverage/unreported-buyer-change.ts";
import { rule as vendorRowNoAuthority } from "./coverage/vendor-row-no-authority.ts";
import { rule as vendorUnlisted } from "./coverage/vendor-unlisted.ts";
import { rule as whoDeclaresIncident } from "./coverage/who-declares-incident.ts";
import { rule as windowOverlap } from "./coverage/window-overlap.ts";
import { rule as buyerCannotLetGo } from "./cross-row/buyer-cannot-let-go.ts";
import { rule as circularDependency } from "./cross-row/circular-dependency.ts";
import { rule as controlOrVisibility } from "./cross-row/control-or-visibility.ts";
import { rule as gapInChain } from "./cross-row/gap-in-chain.ts";
import { rule as laneMismatch } from "./cross-row/lane-mismatch.ts";
import { rule as modelMismatch } from "./cross-row/model-mismatch.ts";
import { rule as noVoiceToLeadership } from "./cross-row/no-voice-to-leadership.ts";
import { rule as providerDutyNeedsBuyerInput } from "./cross-row/provider-duty-needs-buyer-input.ts";
import { rule as sameActTwoOwners } from "./cross-row/same-act-two-owners.ts";
import { rule as splitAtATier } from "./cross-row/split-at-a-tier.ts";
import { rule as subcontractorHidden } from "./cross-row/subcontractor-hidden.ts";
import { rule as thirdPartyAsOwner } from "./cross-row/third-party-as-owner.ts";
import { rule as assumptionClash } from "./record/assumption-clash.ts";
import { rule as attachmentMissing } from "./record/attachment-missing.ts";
import { rule as changeControlSilent } from "./record/change-control-silent.ts";
import { rule as contactUnconfirmed } from "./record/contact-unconfirmed.ts";
import { rule as lowConfidence } from "./record/low-confidence.ts";
import { rule as materialChangeAfterSign } from "./record/material-change-after-sign.ts";
import { rule as noAgreementRef } from "./record/no-agreement-ref.ts";
import { rule as noVersionOrDate } from "./record/no-version-or-date.ts";
import { rule as oneSidedAgreement } from "./record/one-sided-agreement.ts";
import { rule as openThreads } from "./record/open-threads.ts";
import { rule as precedenceSilent } from "./record/precedence-silent.ts";
import { rule as reviewOverdue } from "./record/review-overdue.ts";
import { rule as signatoryMissing } from "./record/signatory-missing.ts";
import { rule as signedNotLatest } from "./record/signed-not-latest.ts";
import { rule as termsUnconfirmed } from "./record/terms-unconfirmed.ts";
import { rule as waiverWithoutReason } from "./record/waiver-without-reason.ts";
import { rule as aEqualsR } from "./row/a-equals-r.ts";
import { rule as approvalAsConsult } from "./row/approval-as-consult.ts";
import { rule as consultWithoutTerms } from "./row/consult-without-terms.ts";
import { rule as dependentHalfMissing } from "./row/dependent-half-missing.ts";
import { rule as doersInBothParties } from "./row/doers-in-both-parties.ts";
import { rule as emptyRow } from "./row/empty-row.ts";
import { rule as forgottenBlank } from "./row/forgotten-blank.ts";
import { rule as letterUnknown } from "./row/letter-unknown.ts";
import { rule as noCNoI } from "./row/no-c-no-i.ts";
import { rule as noOwner } from "./row/no-owner.ts";
import { rule as nobodyDoesIt } from "./row/nobody-does-it.ts";
import { rule as outOfScopeNoHolder } from "./row/out-of-scope-no-holder.ts";
import { rule as ownerActUnsaid } from "./row/owner-act-unsaid.ts";
import { rule as ownerAlsoOnlyDoerAlsoChecker } from "./row/owner-also-only-doer-also-checker.ts";
import { rule as ownerInEachParty } from "./row/owner-in-each-party.ts";
import { rule as sharedSplitThin } from "./row/shared-split-thin.ts";
import { rule as sharedWithoutSplit } from "./row/shared-without-split.ts";
import { rule as toldButMustAct } from "./row/told-but-must-act.ts";
import { rule as tooManyConsulted } from "./row/too-many-consulted.ts";
import { rule as tooManyDoers } from "./row/too-many-doers.ts";
import { rule as tooManyInformed } from "./row/too-many-informed.ts";
import { rule as twoOwners } from "./row/two-owners.ts";
import { rule as activityCompound } from "./wording/activity-compound.ts";
import { rule as activityNoVerb } from "./wording/activity-no-verb.ts";
import { rule as activityTooVague } from "./wording/activity-too-vague.ts";
import { rule as definitionMissing } from "./wording/definition-missing.ts";
import { rule as emptyPromise } from "./wording/empty-promise.ts";
import { rule as jargonUnexplained } from "./wording/jargon-unexplained.ts";
import { rule as personNameInRole } from "./wording/person-name-in-role.ts";
import { rule as placeholderLeft } from "./wording/placeholder-left.ts";
import { rule as retiredTool } from "./wording/retired-tool.ts";
import { rule as silenceUnsettled } from "./wording/silence-unsettled.ts";
import { rule as timeLimitWithoutClock } from "./wording/time-limit-without-clock.ts";
import { rule as toolBrandOnly } from "./wording/tool-brand-only.ts";
import { rule as unilateralChange } from "./wording/unilateral-change.ts";
import { rule as unlimitedWord } from "./wording/unlimited-word.ts";
import { rule as weaselWord } from "./wording/weasel-word.ts";

/** Every rule of the pack, by group; a test holds this list to the files. */
export const RULES: readonly AnyRule[] = [
  aEqualsR,
  approvalAsConsult,
  consultWithoutTerms,
  dependentHalfMissing,
  doersInBothParties,
  emptyRow,
  forgottenBlank,
  letterUnknown,
  noCNoI,
  noOwner,
  nobodyDoesIt,
  outOfScopeNoHolder,
  ownerActUnsaid,
  ownerAlsoOnlyDoerAlsoChecker,
  ownerInEachParty,
  sharedSplitThin,
  sharedWithoutSplit,
  toldButMustAct,
  tooManyConsulted,
  tooManyDoers,
  tooManyInformed,
  twoOwners,
  afterHoursLoad,
  idleRole,
  noDeputy,
  noEmptyCells,
  onePersonManyHats,
  ownerBottleneck,
  partyWithoutOwner,
  roleOverloadedR,
  activityCompound,
  activityNoVerb,
  activityTooVague,
  definitionMissing,
  emptyPromise,
  jargonUnexplained,
  personNameInRole,
  placeholderLeft,
  retiredTool,
  silenceUnsettled,
  timeLimitWithoutClock,
  toolBrandOnly,
  unilateralChange,
  unlimitedWord,
  weaselWord,
  buyerCannotLetGo,
  circularDependency,
  controlOrVisibility,
  gapInChain,
  laneMismatch,
  modelMismatch,
  noVoiceToLeadership,
  providerDutyNeedsBuyerInput,
  sameActTwoOwners,
  splitAtATier,
  subcontractorHidden,
  thirdPartyAsOwner,
  adminAccessExpiry,
  adminAccessMismatch,
  afterHoursNoOwner,
  afterHoursTermsOpen,
  areaMissing,
  callerCheckMissing,
  changeApprovalMissing,
  chargeUnsaid,
  contractExitMissing,
  coverageHole,
  edrUnowned,
  escalationDeadEnd,
  escalationNoContact,
  evidenceNoHolder,
  evidenceNone,
  exceptionApprovedByDoer,
  exceptionNoExpiry,
  exitKeysLate,
  incidentHelpPrice,
  insuranceFacts,
  joinerLeaverTrigger,
  mustHaveRowMissing,
  noContainmentAuthority,
  noEscalationPath,
  optionalServiceUntagged,
  patchExceptionUnowned,
  projectLineMissing,
  providerBreachNoticeMissing,
  providerReviewsOwnAccess,
  recoveryTargetUnset,
  regulatedSilent,
  renewalUnowned,
  responseWordUndefined,
  restoreTestMissing,
  reviewerIsDoer,
  rhythmNone,
  saasBackupSilent,
  standingAuthorityWithoutLimit,
  tenantKeys,
  unreportedBuyerChange,
  vendorRowNoAuthority,
  vendorUnlisted,
  whoDeclaresIncident,
  windowOverlap,
  assumptionClash,
  attachmentMissing,
  changeControlSilent,
  contactUnconfirmed,
  lowConfidence,
  materialChangeAfterSign,
  noAgreementRef,
  noVersionOrDate,
  oneSidedAgreement,
  openThreads,
  precedenceSilent,
  reviewOverdue,
  signatoryMissing,
  signedNotLatest,
  termsUnconfirmed,
  waiverWithoutReason,
];
