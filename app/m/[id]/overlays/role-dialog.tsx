import { useState } from "react";
import type { Party } from "#lib/matrix/schema/header.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { Role } from "#lib/matrix/schema/role.ts";
import { partyInWords } from "#lib/wording/model-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { orderAfterRole } from "../actions/columns.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { roleEditBodies } from "../actions/move-role.ts";
import { addRoleBody } from "../actions/new-rows.ts";
import { confirmedRowsOf, rowsThatReopen } from "../actions/reopening.ts";
import { HoursSelect } from "../row/hours-select.tsx";

interface RoleDialogProps {
  readonly context: ActionContext;
  readonly role: RoleId | null;
  readonly beside: RoleId | undefined;
}

const PARTIES: readonly Party[] = ["buyer", "provider", "third", "unknown"];

/** Adds a role or changes one; says which confirmed rows reopen before anything is sent. */
export function RoleDialog({ context, role, beside }: RoleDialogProps) {
  const { view, content } = context.session;
  const old = role === null ? undefined : view.tables.role[role];
  const neighbour = beside === undefined ? undefined : view.tables.role[beside];
  const [name, setName] = useState(old?.name ?? "");
  const [party, setParty] = useState<Party>(old?.party ?? neighbour?.party ?? "buyer");
  const [hours, setHours] = useState<Role["hours"]>(old?.hours ?? { kind: "business" });
  const [deputy, setDeputy] = useState(old?.deputy ?? "");
  const [organisation, setOrganisation] = useState(old?.organisation ?? "");
  const close = () => context.open(null);
  const fields = {
    name: name.trim(),
    party,
    hours,
    deputy: deputy.trim() || null,
    organisation: organisation.trim() || null,
  };
  const reopened = role !== null && old ? rowsThatReopen(context.session, role, fields) : [];
  const save = () => {
    const foldsInto = neighbour && neighbour.party === party ? neighbour.foldsInto : null;
    const bodies =
      role !== null && old
        ? roleEditBodies(view, role, fields)
        : [addRoleBody(orderAfterRole(view, beside), { name: fields.name, party, hours, foldsInto }).body];
    const said = reopened.length > 0 ? ` ${reopened.length} confirmed rows are open again.` : "";
    if (context.send(bodies, `The role “${fields.name}” was ${old ? "changed" : "added"}.${said}`)) close();
  };
  const remove = () => {
    if (role === null || !old) return;
    const open = confirmedRowsOf(context.session, role).length;
    const said = open > 0 ? ` ${open} confirmed rows are open again.` : "";
    if (
      context.send(
        [{ kind: "role.edit", id: role, fields: { removed: true } }],
        `The role “${old.name}” was removed.${said} Undo brings it and its letters back.`,
      )
    )
      close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={old ? "Role" : "Add a role"}
      actions={
        <>
          {old && (
            <Button variant="danger" icon="trash" onClick={remove}>
              Remove the role
            </Button>
          )}
          <Button variant="primary" disabled={fields.name === ""} onClick={save}>
            {old ? "Save" : "Add"}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextField
          label="Job title"
          data-first-focus
          hint="A job, not a person: it stays when people change."
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SelectField
          label="Whose role it is"
          value={party}
          options={PARTIES.map((value) => ({ value, label: partyInWords(value, content.header) }))}
          onChange={setParty}
        />
        {party === "third" && (
          <TextField
            label="Company behind it"
            value={organisation}
            maxLength={300}
            onChange={(event) => setOrganisation(event.currentTarget.value)}
          />
        )}
        <HoursSelect label="Working hours" value={hours} onChange={setHours} />
        <TextField
          label="Deputy"
          hint="Who stands in."
          value={deputy}
          maxLength={300}
          onChange={(event) => setDeputy(event.currentTarget.value)}
        />
        {reopened.length > 0 && (
          <Banner tone="warning" live="status">
            <p>
              This opens {reopened.length === 1 ? "1 confirmed row" : `${reopened.length} confirmed rows`}{" "}
              again:{" "}
              {reopened
                .slice(0, 4)
                .map((row) => `“${row.name}”`)
                .join(", ")}
              {reopened.length > 4 && ` and ${reopened.length - 4} more`}.
            </p>
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
