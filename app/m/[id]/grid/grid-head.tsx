import type { HeaderGroup, RowData, TableFeatures } from "@tanstack/react-table";
import type { ContentRole } from "#lib/matrix/content.ts";
import type { Header, Party } from "#lib/matrix/schema/header.ts";
import { partyInWords } from "#lib/wording/model-words.ts";
import { Icon } from "../../../components/line-icon.tsx";
import styles from "./grid.module.css";
import { CONFIRM_COLUMN, NAME_COLUMN } from "./grid-shape.ts";

interface GridHeadProps<F extends TableFeatures, D extends RowData> {
  readonly groups: readonly HeaderGroup<F, D>[];
  readonly roles: readonly ContentRole[];
  readonly header: Header;
  readonly canEdit: boolean;
  /** Shown roles that a click would fold back. */
  readonly foldable: ReadonlySet<string>;
}

const PARTY_WORDS: Readonly<Record<Party, string>> = {
  buyer: "Buyer",
  provider: "Provider",
  third: "Third parties",
  unknown: "Whose roles are these?",
};

/** Two header rows: whose roles, and which. */
export function GridHead<F extends TableFeatures, D extends RowData>({
  groups,
  roles,
  header,
  canEdit,
  foldable,
}: GridHeadProps<F, D>) {
  const [parties] = groups;
  return (
    <thead className={styles["head"]}>
      <tr>
        <th scope="col" rowSpan={2} className={styles["corner"]} data-head={NAME_COLUMN}>
          Activity
        </th>
        {parties?.headers
          .filter((group) => group.id.startsWith("party:") || group.column.id.startsWith("party:"))
          .map((group) => {
            const first = roles.find((role) => group.column.id.endsWith(`:${role.id}`));
            const party = first?.party ?? "unknown";
            const run = roles.filter((role) => role.party === party);
            const closed = run.filter((role) => role.folds > 0);
            const back = run.find((role) => foldable.has(role.id));
            return (
              <th
                key={group.id}
                scope="colgroup"
                colSpan={group.colSpan}
                className={styles["party"]}
                data-party={party}
              >
                <span className={styles["partyName"]}>{partyInWords(party, header)}</span>
                <span className={styles["partyKind"]}>{PARTY_WORDS[party]}</span>
                {canEdit && (closed.length > 0 || back) && (
                  <span className={styles["partyActs"]}>
                    {closed.length > 0 && (
                      <button
                        type="button"
                        tabIndex={-1}
                        data-act="open-party"
                        data-col-id={first?.id}
                        aria-label={`Open ${partyInWords(party, header)} into roles`}
                        title="Open into roles"
                      >
                        <Icon name="open-columns" />
                      </button>
                    )}
                    {back && (
                      <button
                        type="button"
                        tabIndex={-1}
                        data-act="fold-column"
                        data-col-id={back.id}
                        aria-label={`Fold the roles of ${partyInWords(party, header)}`}
                        title="Fold into one column"
                      >
                        <Icon name="fold-columns" />
                      </button>
                    )}
                  </span>
                )}
              </th>
            );
          })}
        <th scope="col" rowSpan={2} className={styles["confirmHead"]} data-head={CONFIRM_COLUMN}>
          Confirmed
        </th>
      </tr>
      <tr>
        {roles.map((role) => (
          <th
            key={role.id}
            scope="col"
            className={styles["role"]}
            data-party={role.party}
            data-head={role.id}
          >
            <span className={styles["roleName"]}>{role.name}</span>
            {canEdit && (
              <span className={styles["roleActs"]}>
                {role.folds > 0 && (
                  <button
                    type="button"
                    tabIndex={-1}
                    data-act="open-column"
                    data-col-id={role.id}
                    aria-label={`Open ${role.name} into ${role.folds + 1} roles`}
                    title="Open into roles"
                  >
                    <Icon name="open-columns" />
                  </button>
                )}
                <button
                  type="button"
                  tabIndex={-1}
                  data-act="edit-column"
                  data-col-id={role.id}
                  aria-label={`Edit the role ${role.name}`}
                  title="Edit the role"
                >
                  <Icon name="pen" />
                </button>
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
