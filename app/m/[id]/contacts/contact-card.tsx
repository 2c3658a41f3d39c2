import type { Contact } from "#lib/matrix/schema/contact.ts";
import { RoleId } from "#lib/matrix/schema/ids.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Button } from "../../../components/button.tsx";
import { LiveText } from "../../../components/live-text.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { daysSince, OPTIONAL_FIELDS, type SheetEntry } from "./contact-sheet.ts";
import styles from "./contacts.module.css";

interface ContactCardProps {
  readonly entry: SheetEntry;
  readonly roles: readonly { readonly value: string; readonly label: string }[];
  /** The other company's name. */
  readonly other: string;
  readonly today: string;
  readonly disabled: boolean;
  readonly onWrite: (contact: Contact) => string | undefined;
  readonly onShow: () => void;
}

/** One contact of the own sheet, to edit, confirm, show or remove. */
export function ContactCard({ entry, roles, other, today, disabled, onWrite, onShow }: ContactCardProps) {
  const { contact, isShown } = entry;
  const age = daysSince(contact.confirmedOn, today);
  const edit = (fields: Partial<Contact>) => onWrite({ ...contact, ...fields });
  const options = [{ value: "", label: "No role" }, ...roles];
  const held = contact.role ?? "";
  return (
    <fieldset className={styles.card} disabled={disabled}>
      <legend className="sr-only">{contact.name}</legend>
      <div className={styles.fields}>
        <LiveText
          label="Name"
          value={contact.name}
          onCommit={(name) => (name === "" ? "A contact needs a name." : edit({ name }))}
        />
        <SelectField
          label="Role"
          value={held}
          options={
            options.some(({ value }) => value === held) ? options : [...options, { value: held, label: held }]
          }
          onChange={(role) => void edit({ role: role === "" ? null : RoleId.parse(role) })}
        />
        <LiveText label="Number" value={contact.phone} onCommit={(phone) => edit({ phone })} />
      </div>
      <details>
        <summary className="small">Second number, e-mail, deputy, hours, note</summary>
        <div className={styles.fields}>
          {OPTIONAL_FIELDS.map(([key, label]) => (
            <LiveText
              key={key}
              label={label}
              value={contact[key] ?? ""}
              onCommit={(text) => edit({ [key]: text === "" ? null : text })}
            />
          ))}
        </div>
      </details>
      <div className={styles.foot}>
        <p className="small soft">
          {age === 0
            ? "Confirmed today."
            : `Confirmed on ${dayInWords(contact.confirmedOn)}, ${age} ${age === 1 ? "day" : "days"} ago.`}{" "}
          {isShown ? `${other} sees it.` : `${other} does not see it.`}
        </p>
        <div className="row">
          {age > 0 && (
            <Button variant="plain" icon="check" onClick={() => void edit({ confirmedOn: today })}>
              Still right
            </Button>
          )}
          <Button aria-pressed={isShown} onClick={onShow}>
            {isShown ? `Stop showing to ${other}` : `Show to ${other}`}
          </Button>
          <Button
            variant="plain"
            icon="trash"
            label={`Remove ${contact.name}`}
            onClick={() => void edit({ removed: true })}
          />
        </div>
      </div>
    </fieldset>
  );
}
