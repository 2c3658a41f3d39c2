const [system] = process.argv.slice(2);
const { measure } = await import(new URL(`measure-${system}.mjs`, import.meta.url).href);
process.send?.(await measure(), () => process.exit(0));
