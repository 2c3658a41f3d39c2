"use client";

import { useMemo, useState } from "react";
import { v7 } from "uuid";
import { listOpenConflicts } from "#lib/matrix/conflicts.ts";
import { byOrder } from "#lib/matrix/order.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import type { Contact } from "#lib/matrix/schema/contact.ts";
import { ContactId } from "#lib/matrix/schema/ids.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { PartyBadge } from "../../../components/party-badge.tsx";
import { pageOfConflict } from "../conflicts/conflict-desk.ts";
import { PageConflicts } from "../conflicts/page-conflicts.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { ContactCard } from "./contact-card.tsx";
import { newContact, ownSheet, type SheetEntry, shownSheet } from "./contact-sheet.ts";
import styles from "./contacts.module.css";
import { NewContact } from "./new-contact.tsx";

/** Names and numbers for roles: each side keeps its own and chooses what the other side sees. */
export function ContactsView() {
  const { content, view, own, me, today, dispatch, dispatchOwn } = useMatrixSession();
  const [problem, setProblem] = useState<string>();
  const conflicts = useMemo(
    () => listOpenConflicts(view).filter((open) => pageOfConflict(open) === "/contacts"),
    [view],
  );
  const other = me.side === "buyer" ? "provider" : "buyer";
  const canEdit = includesRight(me.right, "edit");
  const mine = ownSheet(own.tables.contact, view.tables.contact, me.side);
  const theirs = shownSheet(view.tables.contact, other);
  const roles = byOrder(view.tables.role).filter(([, role]) => !role.removed);
  const rolesOf = (side: string) =>
    roles
      .filter(([, role]) => role.party === side || role.party === "third")
      .map(([value, role]) => ({ value, label: role.name }));
  const roleName = (id: string | null) => (id === null ? undefined : view.tables.role[id]?.name);

  const write = (id: ContactId, contact: Contact, isShown: boolean): string | undefined => {
    const refused =
      dispatchOwn([{ kind: "contact.set", id, contact }])?.message ??
      (isShown ? dispatch([{ kind: "contact.set", id, contact }])?.message : undefined);
    setProblem(refused);
    return refused;
  };
  const show = ({ id, contact, isShown }: SheetEntry) =>
    setProblem(dispatch([{ kind: "contact.set", id, contact: { ...contact, removed: isShown } }])?.message);

  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className={styles.sheets}>
        <header className="stack" data-gap="s">
          <h1>Contacts</h1>
          <p className="lead">
            Who stands behind each role, and how to reach them. Contacts are not part of what is signed: they
            can change any day.
          </p>
        </header>
        {problem !== undefined && (
          <Banner tone="error" live="alert">
            {problem}
          </Banner>
        )}
        <PageConflicts conflicts={conflicts} canEdit={canEdit} />
        <section className={styles.sheet} aria-labelledby="own-contacts">
          <h2 id="own-contacts">
            <PartyBadge party={me.side}>{content.header[me.side]}</PartyBadge>
          </h2>
          <p className="soft small">Only your side sees these, but for those that you show.</p>
          {mine.length === 0 && (
            <EmptyState title="Nobody is in your sheet yet">
              <p>Begin with the roles of the call chain: they are the first to be called at night.</p>
            </EmptyState>
          )}
          {mine.map((entry) => (
            <ContactCard
              key={entry.id}
              entry={entry}
              roles={rolesOf(me.side)}
              other={content.header[other]}
              today={today}
              disabled={!canEdit}
              onWrite={(contact) => write(entry.id, contact, entry.isShown)}
              onShow={() => show(entry)}
            />
          ))}
          {canEdit && (
            <NewContact
              roles={rolesOf(me.side)}
              onAdd={(said) => write(ContactId.parse(v7()), newContact(me.side, said, today), false)}
            />
          )}
        </section>
        <section className={styles.sheet} aria-labelledby="other-contacts">
          <h2 id="other-contacts">
            <PartyBadge party={other}>{content.header[other]}</PartyBadge>
          </h2>
          {theirs.length === 0 ? (
            <p className="soft">{content.header[other]} shows nobody yet. Ask them who answers at night.</p>
          ) : (
            <ul role="list" className={styles.theirs}>
              {theirs.map(({ id, contact }) => (
                <li key={id}>
                  <p>
                    <b>{contact.name}</b>
                    {roleName(contact.role) === undefined ? "" : `, ${roleName(contact.role)}`}
                  </p>
                  <p>
                    <a href={`tel:${contact.phone.replaceAll(/[^+\d]/g, "")}`}>{contact.phone}</a>
                    {contact.secondPhone ? `, ${contact.secondPhone}` : ""}
                    {contact.email ? ` · ${contact.email}` : ""}
                  </p>
                  <p className="small soft">
                    {[
                      contact.deputyName
                        ? `Deputy ${contact.deputyName} ${contact.deputyPhone ?? ""}`.trim()
                        : "",
                      contact.hours ?? "",
                      contact.note ?? "",
                      `confirmed on ${dayInWords(contact.confirmedOn)}`,
                    ]
                      .filter((part) => part !== "")
                      .join(" · ")}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </main>
  );
}
