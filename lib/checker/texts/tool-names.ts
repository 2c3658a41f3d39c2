/** Products that a provider works with; names that are also plain words are left out. */
const TOOLS = [
  ..."Acronis|Addigy|Arctic Wolf|Atera|Autotask|Auvik|Axcient|BeyondTrust|Bitdefender|Bitwarden|BMC Remedy|Carbon Black|Checkmk".split(
    "|",
  ),
  ..."Commvault|ConnectWise|CrowdStrike|Cylance|CyberArk|Darktrace|Datadog|Datto|Dynatrace|Freshdesk|Freshservice|Graylog|GoToAssist".split(
    "|",
  ),
  ..."HaloPSA|Hudu|Huntress|IT ?Glue|Icinga|Ivanti|Jira|Kaseya|KnowBe4|LabTech|LastPass|LogMeIn|LogRhythm|LogicMonitor|Malwarebytes".split(
    "|",
  ),
  ..."ManageEngine|Mimecast|N-able|Nagios|NinjaOne|NinjaRMM|OpenVAS|OTRS|PagerDuty|Pandora FMS|PRTG|Proofpoint|Pulseway|QRadar|Qualys".split(
    "|",
  ),
  ..."Rapid7|Rewst|Rubrik|SentinelOne|ServiceNow|SolarWinds|Splunk|Spiceworks|StorageCraft|SuperOps|Syncro|TeamViewer|ThreatLocker".split(
    "|",
  ),
  ..."Unitrends|Veeam|Wazuh|Webroot|Zabbix|Zendesk|Zscaler".split("|"),
];

const NAMES = `(?:${TOOLS.join("|")})`;
const TOOL = new RegExp(`\\b${NAMES}\\b`, "i");
const ONLY_TOOL = new RegExp(
  `^(?:(?:is |are )?(?:managed|handled|done|tracked|kept|monitored|documented|logged|recorded|covered|run|processed) )?(?:(?:in|via|through|by|with|using|on) )?(?:the )?(${NAMES})(?: (?:tool|console|portal|platform|agent|ticket|tickets|queue|board))?\\.?$`,
  "i",
);

/** The tool of a text that says nothing but its name: “Managed in ConnectWise.” */
export function toolAlone(text: string): string | undefined {
  return ONLY_TOOL.exec(text.trim())?.[1];
}

/** The first tool that a text names. */
export function toolIn(text: string): string | undefined {
  return TOOL.exec(text)?.[0];
}
