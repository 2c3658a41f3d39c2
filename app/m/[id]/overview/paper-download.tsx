"use client";

import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { useMatrixSession } from "../matrix-session.tsx";

/** The same paper as a PDF, and as a Word document. */
export function PaperDownload({ name }: { readonly name: string }) {
  const { view } = useMatrixSession();
  return (
    <div className="row" data-no-print>
      <a className="button" href={`/api/v1/matrices/${view.id}/papers/${name}.pdf`} download>
        <Icon name="download" />
        Download as PDF
      </a>
      <a className="button" href={`/api/v1/matrices/${view.id}/papers/${name}.docx`} download>
        <Icon name="download" />
        As Word
      </a>
      <Button icon="print" onClick={() => window.print()}>
        Print
      </Button>
    </div>
  );
}
