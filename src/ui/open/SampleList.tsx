import { useState } from 'react';
import { fetchBeside } from '../../io/fetch-beside.ts';
import type { NewFile } from '../../store/import-store.ts';
import { useImportActions } from './import-context.ts';

interface Sample {
  readonly title: string;
  readonly about: string;
  readonly files: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  {
    title: 'Two start-ups become one',
    about: '60 people; two lists with different headings, and mistakes worth reporting',
    files: ['merger/tideline-and-morrow-2025-06-30.csv', 'merger/tideline-2025-10-31.csv'],
  },
  {
    title: 'A company of 600 is reorganised',
    about: 'a department is split, teams move, 41 people join and 31 leave',
    files: ['reorganisation/veldt-and-quay-2025-03-31.csv', 'reorganisation/veldt-and-quay-2025-10-01.csv'],
  },
];

async function fetchSample(path: string): Promise<NewFile> {
  const response = await fetchBeside(`data/samples/${path}`);
  if (!response.ok) throw new Error(`data/samples/${path} was not found`);
  return { name: path.split('/').at(-1) ?? path, content: await response.blob() };
}

/** Made-up companies, opened in the very same way as files of one's own. */
export function SampleList() {
  const { add } = useImportActions();
  const [failure, setFailure] = useState('');
  const open = async ({ files }: Sample): Promise<void> => {
    try {
      add(await Promise.all(files.map(fetchSample)));
    } catch {
      setFailure('The sample could not be fetched; check the connection.');
    }
  };
  return (
    <section className="open__block" aria-labelledby="open-samples">
      <h3 className="open__heading" id="open-samples">
        Try it with a made-up company
      </h3>
      <ul className="open__samples">
        {SAMPLES.map((sample) => (
          <li key={sample.title}>
            <button type="button" className="sample" onClick={() => open(sample)}>
              <strong className="sample__title">{sample.title}</strong>
              <span className="sample__about">{sample.about}</span>
            </button>
          </li>
        ))}
      </ul>
      {failure !== '' && (
        <p role="alert" className="open__failure">
          {failure}
        </p>
      )}
    </section>
  );
}
