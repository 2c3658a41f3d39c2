import type { Content } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Contact } from "#lib/matrix/schema/contact.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { PartyBadge } from "../../../components/party-badge.tsx";
import styles from "./in-force.module.css";

interface WhoToCallProps {
  readonly matrix: Matrix;
  readonly content: Content;
}

function Person({ contact }: { readonly contact: Contact }) {
  return (
    <li>
      {contact.name}, <a href={`tel:${contact.phone.replaceAll(/[^+\d]/g, "")}`}>{contact.phone}</a>
      {contact.hours ? `, ${contact.hours}` : ""}{" "}
      <span className="soft small">confirmed {dayInWords(contact.confirmedOn)}</span>
    </li>
  );
}

/** The chains of escalation, step by step, with the numbers that the sides show each other. */
export function WhoToCall({ matrix, content }: WhoToCallProps) {
  const contacts = Object.values(matrix.tables.contact).filter((contact) => !contact.removed);
  const roleOf = (id: string) => matrix.tables.role[id];
  return (
    <section className={styles.call} aria-labelledby="who-to-call">
      <h2 id="who-to-call">Who to call now</h2>
      {content.chains.length === 0 && <p className="soft">No chain of calls has been agreed.</p>}
      {content.chains.map((chain) => (
        <div key={chain.id} className="stack" data-gap="s">
          <h3>{chain.name}</h3>
          <ol className={styles.steps}>
            {chain.steps.map((step) => {
              const role = roleOf(step.role);
              const people = contacts.filter((contact) => contact.role === step.role);
              return (
                <li key={step.role}>
                  <PartyBadge party={role?.party ?? "unknown"}>
                    {role?.name ?? "A role that is gone"}
                  </PartyBadge>
                  {step.waitMinutes !== null && (
                    <span className="soft">, wait {step.waitMinutes} minutes</span>
                  )}
                  {people.length > 0 && (
                    <ul>
                      {people.map((contact) => (
                        <Person key={`${contact.name} ${contact.phone}`} contact={contact} />
                      ))}
                    </ul>
                  )}
                </li>
              );
            })}
          </ol>
          {chain.afterLastStep && <p>{chain.afterLastStep}</p>}
        </div>
      ))}
      {contacts.length === 0 && (
        <p>
          No telephone numbers are shown yet.{" "}
          <a href={`/m/${matrix.id}/contacts`}>Add them to the contact sheet.</a>
        </p>
      )}
    </section>
  );
}
