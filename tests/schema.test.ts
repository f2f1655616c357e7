import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { ComparisonFile } from '../src/io/write/comparison-schema.ts';
import { OrganisationFile } from '../src/model/schema.ts';

// The published JSON Schemas are generated: `npm run schema` writes them, and this test notices when one is out of date.
test.each([
  ['organisation', 'Orgdiff organisation file, format orgdiff/2', OrganisationFile],
  ['comparison', 'Orgdiff comparison, format orgdiff-comparison/2', ComparisonFile],
] as const)('the published JSON Schema of the %s is that of the code', async (name, title, definition) => {
  const schema = toJsonSchema(definition, { errorMode: 'ignore', typeMode: 'input' });
  const text = `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`../public/schema/${name}.schema.json`);
});
