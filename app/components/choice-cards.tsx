import { type ReactNode, useId } from "react";
import styles from "./choice-cards.module.css";

export interface ChoiceCard<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface ChoiceCardsProps<V extends string> {
  readonly legend: string;
  /** `legend` stands as a heading elsewhere, and is only read out here. */
  readonly hideLegend?: boolean;
  readonly value: V;
  readonly choices: readonly ChoiceCard<V>[];
  readonly disabled?: boolean;
  readonly onChange: (value: V) => void;
}

/** One of a few, each with a line that says what it means. */
export function ChoiceCards<V extends string>({
  legend,
  hideLegend,
  value,
  choices,
  disabled,
  onChange,
}: ChoiceCardsProps<V>) {
  const name = useId();
  return (
    <fieldset disabled={disabled}>
      <legend className={hideLegend ? "sr-only" : "field-label"}>{legend}</legend>
      <div className={styles.cards}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.card}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              <span className={styles.label}>{choice.label}</span>
              {choice.hint && <span className="field-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
