const [system] = process.argv.slice(2);
const figures =
  system === "clearline"
    ? await (await import("./measure-clearline.mjs")).measureClearline()
    : await (await import("./measure-peers.mjs")).measurePeers();
process.send?.(figures, () => process.exit(0));
