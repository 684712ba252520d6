// Stores the merged OpenAPI document of a running gateway as the snapshot the types are made from.
// Usage: npm run api:pull && npm run api:types
// Reads SALESAI_GATEWAY_URL (default http://localhost:8080) and, when the document is not public,
// SALESAI_TOKEN (a bearer token).
import { writeFile } from 'node:fs/promises';

const gateway = process.env.SALESAI_GATEWAY_URL ?? 'http://localhost:8080';
const token = process.env.SALESAI_TOKEN;
const answer = await fetch(`${gateway}/api/v1/openapi.json`, {
  headers: { Accept: 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
});
if (!answer.ok) {
  console.error(`${gateway} answered ${answer.status}: is the platform up?`);
  process.exit(1);
}
const document = await answer.json();
// The address it was read from is no part of the contract.
delete document.servers;
const file = new URL('../openapi.json', import.meta.url);
await writeFile(file, JSON.stringify(document, null, 2) + '\n');
console.log(`openapi.json: ${Object.keys(document.paths ?? {}).length} paths`);
