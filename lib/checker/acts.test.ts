import { describe, expect, it } from "vitest";
import { drawContent } from "#lib/matrix/testing/draw-matrix.ts";
import { ACTS, type Act } from "./acts.ts";
import { isAbout } from "./rows-about.ts";
import { createSlicer } from "./slicer.ts";

type Known = keyof typeof ACTS;

/** Rows in the parties' own words, and rows that share a word with them and are something else. */
const ROWS: Readonly<Record<Known, readonly [about: readonly string[], other: readonly string[]]>> = {
  patchException: [
    ["Decide who may postpone a server patch", "Approve exemptions from updates"],
    ["Install each patch", "Approve exceptions to the budget"],
  ],
  restoreTest: [
    ["Test the restore of one server", "Run the disaster drill"],
    ["Restore a file", "Test the new printer"],
  ],
  voiceToLeadership: [
    ["Report IT risks to the board", "Brief executives on spend"],
    ["Report risks to the desk", "Report names to the board", "Keep the board's risks on file"],
  ],
  callerCheck: [
    ["Verify the caller before a reset", "Ask for proof of identity before each reset"],
    ["Check the printers", "Answer each caller"],
  ],
  endpointDetection: [
    ["Keep antivirus running on each laptop", "EDR management", "Maintain XDR and judge its alerts"],
    ["Judge each EDR alert", "Keep the servers running"],
  ],
  providerBreachNotice: [
    ["Notify the buyer of a breach at the provider", "Report security incidents within one day"],
    ["Notify regulators of a breach", "Notify the desk of a delay", "Close the breach"],
  ],
  containment: [
    ["Isolate infected machines at once", "Disable a compromised account", "Quarantine infected endpoints"],
    ["Disable the accounts of leavers", "Release mail from quarantine", "Shut down retired servers"],
  ],
  declareIncident: [
    ["Declare a security incident", "Invoke the disaster plan"],
    ["Close an incident", "Declare the new year's holidays"],
  ],
  callOutside: [
    ["Tell the insurer and counsel", "Notify customers and regulators of a breach", "External communication"],
    ["Tell the desk", "Choose an insurer", "Communicate with the external desk"],
  ],
  tenantKeys: [
    ["Hold the global administrator accounts", "Own the Microsoft tenant", "Keep the break-glass account"],
    ["Test the emergency accounts", "Move mailboxes to the new tenant"],
  ],
  leaver: [
    ["Disable the accounts of leavers", "Offboard users at their last hour"],
    ["Send notice of leavers", "Disable unused ports"],
  ],
  leaverNotice: [
    ["Tell the desk of joiners and leavers", "Submit new hire requests"],
    ["Block the accounts of leavers", "Send notice of price changes"],
  ],
  changeApproval: [
    [
      "Approve each change to the network",
      "Run the change advisory board",
      "Decide to add, modify or remove resources of the platform",
    ],
    ["Approve the budget", "Change a toner", "Modify the settings of a virtual machine"],
  ],
  contractExit: [
    [
      "Hand over all documents at the end of the contract",
      "Write the exit plan",
      "Plan the reversibility project",
      "Dismantle the configurations after contract termination",
    ],
    ["Transfer a call to the second desk", "Sign the contract", "Decommission retired servers"],
  ],
  renewal: [
    ["Track expiry of SSL certificates", "Renew domains"],
    ["Record expiry of guest passes", "Install certificates"],
  ],
  cloudBackup: [
    ["Back up SharePoint and mailboxes", "SaaS backup"],
    ["Move mailboxes to the cloud", "Back up the file server"],
  ],
  recoveryTarget: [["Set RPO and RTO for each system"], ["Recover a lost file"]],
  changeNotice: [
    ["Tell the desk before a server is changed"],
    ["Tell the sponsor the price", "Change the firewall"],
  ],
  insuranceForm: [
    ["Gather proof for the insurance questionnaire"],
    ["Report incidents to the insurer", "Answer forms from auditors"],
  ],
  ispFault: [
    ["Pursue outages with the ISP", "Manage incidents on the buyer's operator network links"],
    ["Pursue faults with the printer maker", "Update the operator of the platform"],
  ],
  networkMaker: [
    ["Claim warranty of firewalls", "Open cases with the router manufacturer"],
    ["Change firewall rules", "Claim warranty of chairs"],
  ],
  microsoftCase: [
    ["Open cases with Microsoft"],
    ["Create Microsoft accounts", "Open cases with the carrier"],
  ],
  applicationVendor: [
    ["Pursue ERP faults with its vendor"],
    ["Install the ERP client", "Pay the vendor of chairs"],
  ],
};

const ACTS_BY_NAME: ReadonlyMap<string, Act> = new Map(Object.entries(ACTS));

function isRowAbout(name: string, act: string): boolean {
  const known = ACTS_BY_NAME.get(act);
  if (!known) throw new Error(`No act is called ${act}`);
  const content = drawContent(`| | Buyer | Provider |\n| - ${name} | A | R |`);
  const { index } = createSlicer().slice({ content, today: "2026-04-20" });
  return index.rows().some((slice) => isAbout(slice, known));
}

describe.each(Object.entries(ROWS))("the act %s", (act, [about, other]) => {
  it.each(about)("is that of “%s”", (name) => {
    expect(isRowAbout(name, act)).toBe(true);
  });

  it.each(other)("is not that of “%s”", (name) => {
    expect(isRowAbout(name, act)).toBe(false);
  });
});
