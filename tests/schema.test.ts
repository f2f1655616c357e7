import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { OrganisationFile } from '../src/model/schema.ts';

// The published JSON Schema is generated: `npm run schema` writes it, and this test notices when it is out of date.
test('the published JSON Schema is that of the code', async () => {
  const schema = toJsonSchema(OrganisationFile, { errorMode: 'ignore', typeMode: 'input' });
  const text = `${JSON.stringify({ title: 'Orgdiff organisation file, format orgdiff/1', ...schema }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../public/schema/organisation.schema.json');
});
