import type { Finding } from "#lib/checker/finding.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import { placeOf } from "../actions/find-actions.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { NAME_COLUMN, type Place } from "../grid/grid-shape.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import styles from "./rail.module.css";

interface FindingPlacesProps {
  readonly finding: Finding;
  readonly session: MatrixSession;
  readonly getContext: () => ActionContext;
}

/** More rows than this are folded away. */
const MOST_SHOWN = 3;

/** The way to each row that a finding is about. */
export function FindingPlaces({ finding, session, getContext }: FindingPlacesProps) {
  const { activity } = session.view.tables;
  const ids = finding.rows.length > 0 ? finding.rows : finding.activity === null ? [] : [finding.activity];
  const placeIn = (context: ActionContext, id: ActivityId): Place | undefined => {
    if (id === finding.activity) return placeOf(context, finding);
    return context.shape.rows.includes(id) ? { row: id, column: NAME_COLUMN } : undefined;
  };
  const goTo = (id: ActivityId) => {
    const context = getContext();
    const place = placeIn(context, id);
    if (place) context.goTo(place);
    else context.say("This row is hidden by the filter.");
  };
  const places = ids.flatMap((id) => {
    const row = activity[id];
    return row ? [{ id, name: row.name }] : [];
  });
  const buttons = places.map(({ id, name }) => (
    <button key={id} type="button" className={styles["place"]} onClick={() => goTo(id)}>
      {name}
    </button>
  ));
  if (places.length <= MOST_SHOWN) return buttons;
  return (
    <details className={styles["places"]}>
      <summary>Go to one of {places.length} rows</summary>
      {buttons}
    </details>
  );
}
