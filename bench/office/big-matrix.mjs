const ACTIVITIES = 1000;
const ROLES = ["Lead", "Desk", "Engineer", "Manager"];
const DUTIES = ["accountable", "responsible", "consulted", "informed"];

/**
 * 1,000 activities under 12 roles, every cell filled, one owner a row.
 * @param {any} product
 */
export function bigMatrix(product) {
  const preset = product.buildPreset({
    ...{ model: "front-desk", size: "everything", columns: "all", title: "A thousand rows" },
    ...{
      buyer: "Harbour Street Foods",
      provider: "Millbank Managed IT",
      businessHours: [],
      zone: "Europe/London",
    },
  });
  const rows = Object.values(preset.activities);
  const areas = Object.keys(preset.areas);
  const roleOrder = product.orderKeys(12);
  const rowOrder = product.orderKeys(ACTIVITIES);
  const role = Object.values(preset.roles)[0];
  const roles = Object.fromEntries(
    roleOrder.map((/** @type {string} */ order, /** @type {number} */ at) => [
      `role-${at}`,
      {
        ...role,
        name: `${ROLES[at % 4]} ${at + 1}`,
        party: at < 6 ? "buyer" : "provider",
        order,
        foldsInto: null,
        open: false,
        catalogueId: null,
      },
    ]),
  );
  /** @type {Record<string, any>} */
  const activities = {};
  /** @type {Record<string, any>} */
  const cells = {};
  for (let at = 0; at < ACTIVITIES; at += 1) {
    const area = areas[Math.floor((at * areas.length) / ACTIVITIES)];
    const row = rows[at % rows.length];
    activities[`row-${at}`] = {
      ...row,
      area,
      name: `${row.name} (${at + 1})`,
      order: rowOrder[at],
      catalogueId: null,
      chain: null,
      dependsOn: [],
      undecided: false,
    };
    cells[`row-${at}`] = Object.fromEntries(
      Object.keys(roles).map((id, column) => {
        const duty = column === at % 12 ? "accountable" : DUTIES[1 + ((at + column) % 3)];
        return [id, { duties: [duty], when: "always", notInvolved: false }];
      }),
    );
  }
  const filled = product.matrixOfParts("big", { ...preset, roles, activities, cells, chains: {} });
  if (!filled.ok) throw new Error(filled.message);
  return product.content(filled.value);
}
