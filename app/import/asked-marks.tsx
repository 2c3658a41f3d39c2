"use client";

import { Banner } from "../components/banner.tsx";
import { MarksPart } from "./marks-part.tsx";
import type { Reading } from "./use-reading.ts";

/** What keeps a sheet from being read, and the question that would let it be. */
export function AskedMarks({ reading }: { readonly reading: Reading }) {
  const { asked, wish, correct } = reading;
  if (!asked) return null;
  return (
    <>
      <Banner tone="warning" live="status">
        {asked.message}
      </Banner>
      <MarksPart
        key={asked.marks.join()}
        heading="h2"
        marks={asked.marks}
        onSaid={(marks) => correct({ ...wish, marks: [...(wish.marks ?? []), ...marks] })}
      />
    </>
  );
}
