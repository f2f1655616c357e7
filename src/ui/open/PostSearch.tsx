import { useEffect, useId, useState } from 'react';
import type { InspectedPair, PostView } from '../../io/import/session/inspection.ts';
import { useImportActions } from './import-context.ts';

interface Props {
  readonly pair: InspectedPair;
  readonly side: 'before' | 'after';
  readonly chosen: PostView | undefined;
  readonly onChoose: (post: PostView) => void;
}

const PAUSE_MS = 150;
const MOST = 8;

/** Finds somebody on one side who has no counterpart yet. */
export function PostSearch({ pair, side, chosen, onChoose }: Props) {
  const { findPosts } = useImportActions();
  const [words, setWords] = useState('');
  const [posts, setPosts] = useState<readonly PostView[]>([]);
  const id = useId();
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      findPosts({ before: pair.before, after: pair.after, side, words })
        .then((found) => {
          if (isCurrent && found) setPosts(found.slice(0, MOST));
        })
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [findPosts, pair, side, words]);
  return (
    <fieldset className="post-search">
      <legend>Only {side}</legend>
      <label className="open__label" htmlFor={id}>
        Name, title or unit
      </label>
      <input
        className="open__input"
        id={id}
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="post-search__found">
        {posts.map((post) => (
          <label key={post.id} className="open__check">
            <input type="radio" name={`${id}-post`} checked={chosen?.id === post.id} onChange={() => onChoose(post)} />
            <span>
              <bdi>{post.name}</bdi>{' '}
              <span className="open__quiet">{[post.title, post.unit].filter(Boolean).join(', ')}</span>
            </span>
          </label>
        ))}
        {posts.length === 0 && <p className="open__quiet">No unmatched person has that name.</p>}
      </div>
    </fieldset>
  );
}
