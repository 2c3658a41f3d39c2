"use client";

import { useEffect, useState } from "react";
import { guardText } from "#lib/document/export/guard-text.ts";
import type { Unread } from "#lib/document/import/sheet-place.ts";
import type { UnderstoodSheet } from "#lib/document/import/understood.ts";
import { Icon } from "../components/line-icon.tsx";
import styles from "./import.module.css";

const MOST_SHOWN = 50;

const quote = (text: string): string => `"${guardText(text).replace(/"/g, '""')}"`;

function toCsv(unread: readonly Unread[]): string {
  const lines = unread.map(({ sheet, row, column, found, expected }) => [
    sheet,
    row === null ? "all" : String(row),
    column,
    found,
    expected,
  ]);
  return `\uFEFF${[["Sheet", "Row", "Column", "Found", "Expected"], ...lines].map((line) => `${line.map(quote).join(",")}\r\n`).join("")}`;
}

function useDownload(text: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return address;
}

/** Cells that were left empty because they could not be read, and those that were read otherwise than they stand. */
export function UnreadCells({ unread, repairs }: Pick<UnderstoodSheet, "unread" | "repairs">) {
  const address = useDownload(toCsv(unread));
  return (
    <>
      {unread.length > 0 && (
        <section className="stack" aria-labelledby="unread">
          <h3 id="unread">Not read, and left empty</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by key */}
          <section className={styles.scroll} tabIndex={0} aria-label="Cells that were not read">
            <table className="schedule">
              <thead>
                <tr>
                  <th scope="col">Sheet</th>
                  <th scope="col">Row</th>
                  <th scope="col">Column</th>
                  <th scope="col">Found</th>
                  <th scope="col">Expected</th>
                </tr>
              </thead>
              <tbody>
                {unread.slice(0, MOST_SHOWN).map((cell) => (
                  <tr key={`${cell.sheet} ${cell.row} ${cell.column} ${cell.found}`}>
                    <td>{cell.sheet}</td>
                    <td>{cell.row ?? "all"}</td>
                    <td>{cell.column}</td>
                    <td>“{cell.found}”</td>
                    <td>{cell.expected}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {unread.length > MOST_SHOWN && (
            <p className="small soft">… and {unread.length - MOST_SHOWN} more in the file.</p>
          )}
          <div>
            <a className="button" href={address} download="not-read.csv">
              <Icon name="download" />
              Download the list
            </a>
          </div>
        </section>
      )}
      {repairs.length > 0 && (
        <details>
          <summary>
            {repairs.length} {repairs.length === 1 ? "thing was" : "things were"} not plain: see how they were
            read
          </summary>
          <ul className={styles.repairs}>
            {repairs.slice(0, MOST_SHOWN).map((repair) => (
              <li key={`${repair.sheet} ${repair.row} ${repair.column} ${repair.said}`}>
                {repair.row === 0 ? "" : `Row ${repair.row}`}
                {repair.column === "" ? "" : `, ${repair.column}`}
                {repair.row === 0 ? "" : ": "}
                {repair.said}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
