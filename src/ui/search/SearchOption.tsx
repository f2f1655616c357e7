import type { SearchResult } from './results.ts';

interface Props {
  readonly id: string;
  readonly result: SearchResult;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

const KINDS: Readonly<Record<SearchResult['kind'], string>> = {
  person: 'Person',
  unit: 'Unit',
  event: 'Event',
  figure: 'Figure',
  erratum: 'Note on sources',
  source: 'Source',
  command: 'Command',
};

/** One result. The keys belong to the input, which keeps the focus. */
export function SearchOption({ id, result, isActive, onPoint, onChoose }: Props) {
  const { details, kind } = result;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={`search__option${isActive ? ' search__option--active' : ''}`}
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={`search__name search__name--${kind}`}>{result.name}</span>
      {kind !== 'person' && <span className="search__kind">{KINDS[kind]}</span>}
      {details.length > 0 && <span className="search__detail">{details.join(' · ')}</span>}
    </div>
  );
}
