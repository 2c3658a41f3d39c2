import { useId, useMemo, useState } from "react";
import type { Finding } from "#lib/checker/finding.ts";
import { certainFixes } from "#lib/checker/fixes/certain-fixes.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { Button } from "../../../components/button.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import styles from "./rail.module.css";
import { useFixEffect } from "./use-fix-effect.ts";

interface FixButtonsProps {
  readonly finding: Finding;
  readonly session: MatrixSession;
  readonly getContext: () => ActionContext;
}

interface Offer {
  readonly label: string;
  readonly certain: boolean;
  readonly bodies: readonly OpBody[];
}

/** What would mend a finding; who points at a button or reaches it by key reads what it would do before pressing it. */
export function FixButtons({ finding, session, getContext }: FixButtonsProps) {
  const [looked, setLooked] = useState<readonly OpBody[] | null>(null);
  const id = useId();
  const all = useMemo(() => certainFixes(session.findings, finding.rule), [session.findings, finding.rule]);
  const effect = useFixEffect(session, looked);
  const offers: readonly Offer[] =
    all.count < 2
      ? finding.fixes
      : [
          ...finding.fixes,
          { label: `Fix all ${all.count} of this kind`, certain: false, bodies: all.bodies },
        ];
  if (offers.length === 0) return null;
  return (
    <fieldset
      aria-label="What would mend it"
      className={styles["fixes"]}
      onPointerLeave={() => setLooked(null)}
      onKeyDown={(event) => event.key === "Escape" && setLooked(null)}
    >
      {offers.map(({ label, certain, bodies }) => (
        <Button
          key={label}
          variant={certain ? "primary" : "quiet"}
          aria-describedby={looked === bodies ? id : undefined}
          onPointerEnter={() => setLooked(bodies)}
          onFocus={() => setLooked(bodies)}
          onBlur={() => setLooked(null)}
          onClick={() => getContext().send(bodies, `${label}: done.`)}
        >
          {label}
        </Button>
      ))}
      <p id={id} className={styles["effect"]} role="status">
        {effect}
      </p>
    </fieldset>
  );
}
