import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import type { Organisation } from '../../model/organisation.ts';
import { useActions, useApp, useAppState } from '../app-context.ts';
import { keepFocus } from '../focus-chart.ts';
import type { SearchResult } from './results.ts';
import { SearchOption } from './SearchOption.tsx';
import { useResults } from './use-results.ts';
import './search.css';

interface Props {
  readonly comparison: Comparison;
  readonly organisation: Organisation;
}

const LIST_ID = 'search-results';

function optionId(result: SearchResult): string {
  return `search-${result.id}`;
}

/** Finds people, units and whatever else is known, and runs commands: a combobox after the WAI-ARIA pattern, whose first result is active. */
export function Search({ comparison, organisation }: Props) {
  const { store } = useApp();
  const actions = useActions();
  const isOpen = useAppState((state) => state.session.searchOpen);
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [activeIndex, setActiveIndex] = useState(0);
  const { results, isReady } = useResults(query, isOpen, comparison, organisation);
  const active = results[activeIndex];
  // Whoever presses Enter before anything is found gets the first result as soon as there is one.
  const wantsFirst = useRef(false);
  const chooseFirst = useEffectEvent((): void => {
    const [first] = results;
    if (!wantsFirst.current || !isReady) return;
    wantsFirst.current = false;
    if (first) choose(first);
  });
  useEffect(() => {
    if (results.length > 0 || isReady) chooseFirst();
  }, [results, isReady]);
  const isAsked = isOpen && query.trim() !== '';
  const isListed = isAsked && results.length > 0;
  const findsNothing = isAsked && isReady && results.length === 0;
  const isLooking = isAsked && !isReady && results.length === 0;

  useEffect(() => {
    if (isOpen) {
      input.current?.focus();
      return;
    }
    setQuery('');
    setActiveIndex(0);
    wantsFirst.current = false;
    if (document.activeElement === input.current) {
      input.current?.blur();
      keepFocus();
    }
  }, [isOpen]);

  useEffect(() => {
    if (findsNothing) actions.announce('No matches');
  }, [findsNothing, actions]);

  const activate = (index: number): void => {
    setActiveIndex(index);
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const change = (text: string): void => {
    setQuery(text);
    setActiveIndex(0);
    wantsFirst.current = false;
  };
  const choose = (result: SearchResult): void => {
    actions.openSearch(false);
    if ('run' in result) result.run(actions, store.getState().view);
    else if (result.isOnChart) actions.goTo(result.selection);
    else actions.select(result.selection);
  };
  const step = (by: number): void => {
    if (results.length > 0) activate((activeIndex + by + results.length) % results.length);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => {
      if (!isReady) wantsFirst.current = isAsked;
      else if (active) choose(active);
    },
    Escape: () => actions.openSearch(false),
  };
  const handleKey = (event: KeyboardEvent): void => {
    const act = event.nativeEvent.isComposing ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    // The chart has its own use for these keys.
    event.stopPropagation();
    act();
  };
  const handleBlur = (event: FocusEvent): void => {
    if (!root.current?.contains(event.relatedTarget)) actions.openSearch(false);
  };

  return (
    <div ref={root} className={`search${isOpen ? ' search--open' : ''}`}>
      <div className="search__field">
        <svg className="search__glass" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.25" />
          <path d="M10.25 10.25 14 14" />
        </svg>
        <input
          ref={input}
          className="search__input"
          type="text"
          role="combobox"
          aria-label="Search"
          aria-expanded={isListed}
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={isListed && active ? optionId(active) : undefined}
          aria-keyshortcuts="/ Control+K Meta+K"
          placeholder="Find people, events, sources"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          value={query}
          onFocus={() => actions.openSearch(true)}
          onChange={(event) => change(event.target.value)}
          onKeyDown={handleKey}
          onBlur={handleBlur}
        />
        {!isOpen && (
          <span className="search__key" aria-hidden="true">
            /
          </span>
        )}
        {isOpen && (
          <button
            type="button"
            className="search__cancel"
            onClick={() => actions.openSearch(false)}
            onBlur={handleBlur}
          >
            Cancel
          </button>
        )}
      </div>
      <div className="search__popup" hidden={!isAsked}>
        <div
          ref={list}
          className="search__list"
          id={LIST_ID}
          role="listbox"
          aria-label="Search results"
          tabIndex={-1}
          hidden={!isListed}
        >
          {results.map((result, index) => (
            <SearchOption
              key={result.id}
              id={optionId(result)}
              result={result}
              isActive={index === activeIndex}
              onPoint={() => setActiveIndex(index)}
              onChoose={() => choose(result)}
            />
          ))}
        </div>
        {isLooking && <p className="search__nothing search__looking">Looking …</p>}
        {findsNothing && (
          <p className="search__nothing">
            No matches
            <span className="search__hint">
              Part of a name, a title, a unit or a publisher is enough, or a word of what happened, in any order.
            </span>
          </p>
        )}
      </div>
    </div>
  );
}
