// The bars of the interface: what must be loaded before the first screen, and the largest piece loaded later, gzipped.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const KB = 1000;
const bars = { firstScript: 280, style: 30, lazyChunk: 230 };
const dist = new URL("dist/", import.meta.url);
const size = (path) => gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length / KB;
const sum = (sizes) => sizes.reduce((total, each) => total + each, 0);

const html = readFileSync(new URL("index.html", dist), "utf8");
const named = (pattern) => [...html.matchAll(pattern)].map(([, path]) => path.replace(/^\//, ""));
const first = named(/(?:src|href)="([^"]+\.js)"/g);
const styles = named(/href="([^"]+\.css)"/g);
const lazy = readdirSync(new URL("assets/", dist))
  .filter((file) => file.endsWith(".js"))
  .map((file) => `assets/${file}`)
  .filter((path) => !first.includes(path));

const measured = {
  firstScript: sum(first.map(size)),
  style: sum(styles.map(size)),
  lazyChunk: Math.max(0, ...lazy.map(size)),
};

let over = false;
for (const [name, bar] of Object.entries(bars)) {
  const kilobytes = measured[name];
  over ||= kilobytes > bar;
  console.log(
    `${name.padEnd(12)} ${kilobytes.toFixed(1).padStart(7)} kB gzip, bar ${bar} kB${kilobytes > bar ? "  OVER" : ""}`,
  );
}
process.exit(over ? 1 : 0);
