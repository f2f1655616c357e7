/** Fails where the JavaScript that a first visit loads exceeds the budget in package.json. */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';

const budget = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).orgdiff.initialJavaScriptGzipBytes;
const page = readFileSync(`${root}dist/index.html`, 'utf8');

const attribute = (tag, name) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
const scripts = (page.match(/<script\b[^>]*>/g) ?? []).map((tag) => attribute(tag, 'src'));
const preloads = (page.match(/<link\b[^>]*>/g) ?? [])
  .filter((tag) => attribute(tag, 'rel') === 'modulepreload')
  .map((tag) => attribute(tag, 'href'));
const files = [...new Set([...scripts, ...preloads].filter((file) => file !== undefined))];

let total = 0;
for (const file of files) {
  const size = gzipSync(readFileSync(new URL(file, `file://${root}dist/`)), { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(8)}  ${file}`);
}
console.log(`Initial JavaScript: ${total} bytes gzipped, budget ${budget}`);
if (files.length === 0) console.error('dist/index.html loads no script: nothing was measured');
process.exitCode = files.length > 0 && total <= budget ? 0 : 1;
