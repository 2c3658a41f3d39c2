import type { KeyboardEvent } from "react";
import { dutiesOf, findDuty, letterOf } from "#lib/matrix/duties.ts";
import { type Duty, WHENS, type When } from "#lib/matrix/schema/role.ts";
import { DUTY_WORDS, NOT_INVOLVED_MEANING, NOT_INVOLVED_WORDS } from "#lib/wording/duty-words.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { WHEN_WORDS } from "#lib/wording/row-words.ts";
import { Popover } from "../../../components/popover.tsx";
import { chosenCells } from "../actions/cell-actions.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { cellOf, NOT_INVOLVED, setBodies, toggleBodies } from "../grid/cell-bodies.ts";
import { activeElement } from "./cell-element.ts";
import styles from "./letter-picker.module.css";

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button, input")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

/** Every letter with its meaning, for all selected cells; letters work as keys here too. */
export function LetterPicker({ context }: { readonly context: ActionContext }) {
  const { session, findRow } = context;
  const cells = chosenCells(context);
  const [first] = cells;
  if (!first) return null;
  const cell = cellOf(findRow, first);
  const duties = dutiesOf(session.content.header.letterSet);
  const toggle = (duty: Duty) =>
    context.send(
      toggleBodies(cells, findRow, letterOf(duty)),
      `${letterOf(duty)} ${cell.duties.includes(duty) ? "taken away" : "added"}.`,
    );
  const setWhen = (when: When) =>
    context.send(
      cells.flatMap((place) => {
        const now = cellOf(findRow, place);
        return now.duties.length > 0 ? setBodies([place], findRow, { ...now, when }) : [];
      }),
      "The hours of these letters were changed.",
    );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const duty = event.ctrlKey || event.metaKey || event.altKey ? undefined : findDuty(event.key);
    if (duty && duties.includes(duty)) toggle(duty);
    else moveFocus(event);
  };
  return (
    <Popover
      open
      onClose={() => context.open(null)}
      anchor={activeElement(context)}
      title="Letters of this cell"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside */}
      <div className={styles["list"]} onKeyDown={onKeyDown}>
        {duties.map((duty) => (
          <button
            key={duty}
            type="button"
            className={styles["letter"]}
            aria-pressed={cells.every((place) => cellOf(findRow, place).duties.includes(duty))}
            onClick={() => toggle(duty)}
          >
            <b>{letterOf(duty)}</b>
            <span>
              <strong>{capitalised(DUTY_WORDS[duty].short)}.</strong> {DUTY_WORDS[duty].meaning}
            </span>
          </button>
        ))}
        <button
          type="button"
          className={styles["letter"]}
          aria-pressed={cell.notInvolved}
          onClick={() => context.send(setBodies(cells, findRow, NOT_INVOLVED), "Not involved.")}
        >
          <b>–</b>
          <span>
            <strong>{NOT_INVOLVED_WORDS}.</strong> {NOT_INVOLVED_MEANING}
          </span>
        </button>
        <fieldset className={styles["when"]} disabled={cell.duties.length === 0}>
          <legend>These letters hold</legend>
          {WHENS.map((when) => (
            <label key={when} className="check">
              <input type="radio" name="when" checked={cell.when === when} onChange={() => setWhen(when)} />
              {capitalised(WHEN_WORDS[when])}
            </label>
          ))}
        </fieldset>
      </div>
    </Popover>
  );
}
