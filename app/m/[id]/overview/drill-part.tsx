"use client";

import Link from "next/link";
import { useMemo, useState } from "react";
import { afterInWords, stateInWords, stopInWords } from "#lib/document/papers/layout-drill.ts";
import { PAPER_LINE } from "#lib/document/papers/paper-frame.ts";
import { drillPaper } from "#lib/document/papers/papers.ts";
import type { DrillEvent } from "#lib/drill/event.ts";
import { playStory } from "#lib/drill/play.ts";
import { findStory, STORIES } from "#lib/drill/stories/index.ts";
import { Banner } from "../../../components/banner.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./overview.module.css";
import { PaperDownload } from "./paper-download.tsx";

const TONES = { fine: "good", weak: "warning", broken: "error" } as const;

/** Pick a story: the matrix plays it minute by minute, and shows where it stops. */
export function DrillPart() {
  const { view, content, today } = useMatrixSession();
  const [id, setId] = useState(STORIES[0]?.id ?? "");
  const story = findStory(id);
  const { contact: contacts, role: roles } = view.tables;
  const drill = useMemo(
    () => story && playStory({ content, contacts, roles, today }, story),
    [content, contacts, roles, today, story],
  );
  if (!story || !drill) return <EmptyState title="There is no such story" />;
  return (
    <>
      <div className={styles.pick} data-no-print>
        <SelectField
          label="Story"
          value={id}
          options={STORIES.map((one) => ({ value: one.id, label: one.title }))}
          onChange={setId}
        />
        <PaperDownload name={drillPaper(story.id)} />
      </div>
      <article className={styles.drill}>
        <p className="label-caps">{PAPER_LINE}</p>
        <h1>{story.title}</h1>
        <p className="lead">{story.told}</p>
        <Banner tone={drill.stop ? "error" : "good"}>
          <b>{stopInWords(drill)}</b>
        </Banner>
        <ol role="list" className={styles.events}>
          {drill.events.map((event) => (
            <EventLine
              key={event.happens}
              event={event}
              matrix={view.id}
              isAfter={isAfter(event, drill.stop)}
            />
          ))}
        </ol>
      </article>
    </>
  );
}

function isAfter(event: DrillEvent, stop: DrillEvent | null): boolean {
  return stop !== null && event !== stop && event.minute >= stop.minute;
}

interface EventLineProps {
  readonly event: DrillEvent;
  readonly matrix: string;
  /** It would come after the stop. */
  readonly isAfter: boolean;
}

function EventLine({ event, matrix, isAfter: isLate }: EventLineProps) {
  return (
    <li data-state={event.state} data-after={isLate || undefined}>
      <span className={styles.clock}>
        {event.clock}
        <span className="small soft">{afterInWords(event)}</span>
      </span>
      <div>
        <b>{event.happens}</b>{" "}
        <span className="tag" data-tone={TONES[event.state]}>
          {stateInWords(event)}
        </span>
        <p>{event.who === "" ? "Nobody" : event.who}</p>
        {event.because.map((reason) => (
          <p key={reason} className="small soft">
            {reason}
          </p>
        ))}
        {event.row ? (
          <Link href={`/m/${matrix}?row=${event.row}`} prefetch={false}>
            {event.rowName}
          </Link>
        ) : (
          <Link href={`/m/${matrix}`} prefetch={false}>
            Add a row that says it
          </Link>
        )}
      </div>
    </li>
  );
}
