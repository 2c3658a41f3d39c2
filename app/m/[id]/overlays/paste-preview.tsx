import { cellInShort } from "#lib/wording/cell-in-words.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { listRepairs, type PastePlan } from "../grid/plan-paste.ts";
import { writePaste } from "../grid/use-grid-clipboard.ts";

const SHOWN = 100;

/** What a large or unclear paste would write: what was repaired, what was not understood, what falls outside. */
export function PastePreview({
  context,
  plan,
}: {
  readonly context: ActionContext;
  readonly plan: PastePlan;
}) {
  const { roles } = context.session.content;
  const roleName = (id: string) => roles.find((role) => role.id === id)?.name ?? "";
  const repairs = listRepairs(plan);
  const count = plan.cells.length + plan.names.length;
  const close = () => context.open(null);
  const paste = () => {
    close();
    writePaste(context, plan);
  };
  return (
    <Dialog
      open
      onClose={close}
      size="large"
      title={count === 1 ? "Paste into 1 cell" : `Paste into ${count} cells`}
      description="Nothing has changed yet. It will be one step to undo."
      actions={
        <>
          <Button onClick={close}>Do not paste</Button>
          <Button variant="primary" disabled={count === 0} onClick={paste}>
            {plan.unread.length > 0 ? `Paste the ${count} that were understood` : "Paste"}
          </Button>
        </>
      }
    >
      <div className="stack">
        {plan.unread.length > 0 && (
          <section className="stack" data-gap="s">
            <h3>Not understood: these cells stay as they are</h3>
            <ul>
              {plan.unread.slice(0, SHOWN).map((cell) => (
                <li key={`${cell.row.id} ${cell.role}`}>
                  “{cell.found}” for {roleName(cell.role)} in “{cell.row.name}”
                </li>
              ))}
            </ul>
          </section>
        )}
        {plan.outside > 0 && (
          <p>{plan.outside} cells fall outside the rows and columns that are shown, and are left out.</p>
        )}
        {repairs.length > 0 && (
          <section className="stack" data-gap="s">
            <h3>Repaired</h3>
            <ul>
              {repairs.map((repair) => (
                <li key={repair}>{repair}</li>
              ))}
            </ul>
          </section>
        )}
        <table className="schedule">
          <thead>
            <tr>
              <th scope="col">Activity</th>
              <th scope="col">Role</th>
              <th scope="col">Now</th>
              <th scope="col">Then</th>
            </tr>
          </thead>
          <tbody>
            {plan.names.slice(0, SHOWN).map(({ row, name }) => (
              <tr key={row.id}>
                <td>{row.name}</td>
                <td>Name</td>
                <td>{row.name}</td>
                <td>{name}</td>
              </tr>
            ))}
            {plan.cells.slice(0, SHOWN).map((cell) => (
              <tr key={`${cell.row.id} ${cell.role}`}>
                <td>{cell.row.name}</td>
                <td>{roleName(cell.role)}</td>
                <td>{cellInShort(cell.before)}</td>
                <td>{cellInShort(cell.cell)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {count > SHOWN && <p className="soft">The first {SHOWN} are shown.</p>}
      </div>
    </Dialog>
  );
}
