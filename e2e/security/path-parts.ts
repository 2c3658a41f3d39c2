/** Something for each part of an address, in a matrix that holds nothing yet. */
export function pathParts(id: string) {
  return {
    id,
    link: "none",
    token: "none",
    person: "none",
    phase: "none",
    number: "1",
    round: "r1",
    paper: "overview.pdf",
    format: "csv",
  };
}
