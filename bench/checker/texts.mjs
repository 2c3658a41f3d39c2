/** Words that make a name of the catalogue one of many: “… of the payroll system in Leeds”. */
export const SYSTEMS = [
  "payroll system",
  "warehouse scanners",
  "web shop",
  "file server",
  "branch router",
  "phone system",
  "door controllers",
  "price displays",
  "booking desk",
  "label printers",
  "design workstations",
  "laboratory PCs",
];
export const SITES = [
  "Leeds",
  "Porto",
  "Graz",
  "Malmö",
  "Utrecht",
  "Łódź",
  "Cork",
  "Lyon",
  "Kiel",
  "Turin",
  "Bergen",
  "Brno",
  "Bilbao",
  "Ghent",
  "Basel",
  "Tartu",
];

/** Notes as people write them; those of `LOOSE_NOTES` hold what a wording rule reports. */
export const NOTES = [
  "The list of {site} is kept by the plant office and sent on the first working day of each month.",
  "Only for the {system}; the other systems follow the general rule.",
  "Agreed with the plant manager of {site} in the call of 14 March.",
  "The ticket names the {system} and who reported it.",
  "Outside opening hours the plant office opens the server room for the engineer.",
  "The record stays with the change ticket for two years.",
  "A second engineer reads the plan before the work begins.",
  "Costs above 500 EUR need an order of {site} first.",
];
export const LOOSE_NOTES = [
  "Answer as soon as possible, {site} waits for it.",
  "The {system} is checked regularly and problems are solved promptly.",
  "Details of the {system} TBD.",
  "Provide reasonable support for the {system} where needed.",
  "Handled in ConnectWise.",
  "The RMM agent of the {system} reports to the NOC.",
  "The provider may change this procedure at any time without notice.",
];
export const PARTS = [
  "Gives access to the {system} and names who decides in {site}.",
  "Does the work on the {system} and writes what was done into the ticket.",
  "Opens the ticket with the number of the {system} and the time of the fault.",
  "Tests the {system} afterwards and confirms in the ticket within 2 working days.",
];

/**
 * @param {string} text
 * @param {{ readonly system: string, readonly site: string }} place
 */
export const fill = (text, { system, site }) => text.replace("{system}", system).replace("{site}", site);
