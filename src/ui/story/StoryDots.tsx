import { readText } from '../../model/organisation.ts';
import type { StoryStep } from '../../model/schema.ts';
import { useActions } from '../app-context.ts';

interface Props {
  readonly story: readonly StoryStep[];
  /** Of the step that is being told, from 1 on. */
  readonly number: number;
}

/** How far the story is, and a way to each of its steps. */
export function StoryDots({ story, number }: Props) {
  const actions = useActions();
  return (
    <ol className="story__dots">
      {story.map(({ id, title }, index) => {
        const name = `Step ${index + 1}: ${readText(title)}`;
        const isTold = index + 1 === number;
        return (
          <li key={id}>
            <button
              type="button"
              className="story__dot"
              aria-label={name}
              title={name}
              aria-current={isTold ? 'step' : undefined}
              onClick={() => actions.tellStep(index + 1)}
            />
          </li>
        );
      })}
    </ol>
  );
}
