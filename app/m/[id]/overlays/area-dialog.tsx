import { useState } from "react";
import { CATALOGUE_AREAS } from "#lib/catalogue/areas.ts";
import { AREA_TOPICS, type Area } from "#lib/matrix/schema/activity.ts";
import type { AreaId } from "#lib/matrix/schema/ids.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { TextField } from "../../../components/text-field.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { addAreaBody } from "../actions/new-rows.ts";

type TopicChoice = NonNullable<Area["topic"]> | "none";

const TOPICS = [
  { value: "none" as TopicChoice, label: "None of these" },
  ...AREA_TOPICS.map((topic) => ({
    value: topic as TopicChoice,
    label: CATALOGUE_AREAS.find((area) => area.topic === topic)?.name ?? topic,
  })),
];

/** Adds an area or changes one: its name, what it is about, and whether the agreement covers it. */
export function AreaDialog({
  context,
  area,
}: {
  readonly context: ActionContext;
  readonly area: AreaId | null;
}) {
  const old = context.session.content.areas.find((one) => one.id === area);
  const [name, setName] = useState(old?.name ?? "");
  const [topic, setTopic] = useState<TopicChoice>(old?.topic ?? "none");
  const [scope, setScope] = useState<Area["scope"]>(old?.scope ?? "in");
  const close = () => context.open(null);
  const save = () => {
    const fields = { name: name.trim(), topic: topic === "none" ? null : topic };
    const isDone = old
      ? context.send(
          [{ kind: "area.edit", id: old.id, fields: { ...fields, scope } }],
          `The area “${fields.name}” was changed.`,
        )
      : context.send(
          [addAreaBody(context.session.content, fields).body],
          `The area “${fields.name}” was added.`,
        );
    if (isDone) close();
  };
  const remove = () => {
    if (
      old &&
      context.send(
        [{ kind: "area.edit", id: old.id, fields: { removed: true } }],
        `The area “${old.name}” was removed. Undo brings it back.`,
      )
    )
      close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={old ? "Area" : "Add an area"}
      actions={
        <>
          {old && (
            <Button variant="danger" icon="trash" onClick={remove}>
              Remove the area
            </Button>
          )}
          <Button variant="primary" disabled={name.trim() === ""} onClick={save}>
            {old ? "Save" : "Add"}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextField
          label="Name"
          data-first-focus
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SelectField
          label="What it is about"
          hint="Coverage rules look at this."
          value={topic}
          options={TOPICS}
          onChange={setTopic}
        />
        {old && (
          <label className="check">
            <input
              type="checkbox"
              checked={scope === "out"}
              onChange={(event) => setScope(event.currentTarget.checked ? "out" : "in")}
            />
            The whole area is not in this agreement
          </label>
        )}
      </div>
    </Dialog>
  );
}
