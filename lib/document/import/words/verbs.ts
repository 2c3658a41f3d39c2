import { fold, wordsOf } from "./fold.ts";

const VERBS = new Set(
  "accept act add administer agree announce answer apply approve arrange assess assign audit authorise authorize award back backup book build buy call capture change check choose classify clean close collect communicate complete conduct configure confirm contact contain control coordinate create declare decide decommission define delete deliver deploy design detect develop document draft enable ensure escalate estimate evaluate execute fix forecast fulfil grant handle harden hold host identify implement inform inspect install instruct investigate isolate issue keep lead list log maintain make manage measure meet migrate mitigate monitor move name negotiate notify offboard onboard open operate order organise organize own patch pay perform plan prepare present prevent prioritise prioritize procure protect prove provide provision publish purchase reach receive recommend record recover reduce refresh register reject remove renew repair replace report request reset resolve respond restore retain retire review revoke roll rotate run scan schedule select send set sign size solve start state stop store submit subscribe supply support take tell test track train triage troubleshoot tune turn update upgrade use validate verify wake walk warn watch wipe work write".split(
    " ",
  ),
);

/** Whether an English text begins with a verb; a number before it does not count. */
export function beginsWithVerb(text: string): boolean {
  const [first = ""] = wordsOf(fold(text).replace(/^[\d.]+[.)]?\s*/, ""));
  return VERBS.has(first);
}
