import { type TouchEvent, useEffect, useRef, useState } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import { isStepShown, storyStep } from '../../store/story.ts';
import { useActions, useAppState } from '../app-context.ts';
import { keepFocus } from '../focus-chart.ts';
import { Spoken } from '../panels/Spoken.tsx';
import { StoryDots } from './StoryDots.tsx';
import { StorySources } from './StorySources.tsx';
import { StoryText } from './StoryText.tsx';
import { type Point, swipeBetween } from './swipe.ts';
import { useStoryKeys } from './use-story-keys.ts';
import './story.css';

interface Props {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
}

function placeOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
  return { x: clientX, y: clientY };
}

/** The step of the guided tour that is being told, and the way to the others. */
export function StoryBar({ organisation, comparison }: Props) {
  const actions = useActions();
  const view = useAppState((state) => state.view);
  const count = organisation.story.length;
  const number = view.step ?? 1;
  const step = storyStep(organisation, number);
  // Empty at first, so that what then comes into it is spoken.
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);

  const turn = (by: 1 | -1): void => {
    if (number + by >= 1 && number + by <= count) actions.tellStep(number + by);
  };
  const close = (): void => {
    actions.tellStep(undefined);
    keepFocus();
  };
  useStoryKeys({ turn, close });

  const touch = useRef<Point>(undefined);
  const startTouch = (event: TouchEvent): void => {
    const finger = event.touches.item(0);
    touch.current = event.touches.length === 1 && finger ? placeOf(finger) : undefined;
  };
  const endTouch = (event: TouchEvent): void => {
    const finger = event.changedTouches.item(0);
    const swipe = finger && touch.current ? swipeBetween(touch.current, placeOf(finger)) : undefined;
    touch.current = undefined;
    if (swipe) turn(swipe === 'left' ? 1 : -1);
  };

  if (!step) return null;
  const place = `Step ${number} of ${count}`;
  const isBesidePanel = view.selection !== undefined || view.aside !== undefined;
  return (
    <section
      className={isBesidePanel ? 'story story--beside-panel' : 'story'}
      aria-label="Story"
      onTouchStart={startTouch}
      onTouchEnd={endTouch}
    >
      <button type="button" className="story__close" aria-label="Close story" onClick={close}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
      </button>
      <div className="story__head">
        <p className="story__number" aria-hidden="true">
          {place}
        </p>
        {!isStepShown(organisation, view) && (
          <button type="button" className="story__return" onClick={() => actions.tellStep(number)}>
            Return to this step
          </button>
        )}
      </div>
      <div aria-live="polite">
        {isThere && (
          <>
            <h2 className="story__title">
              <Spoken>{place}: </Spoken>
              {readText(step.title)}
            </h2>
            <StoryText comparison={comparison} text={readText(step.text)} />
          </>
        )}
      </div>
      <StorySources organisation={organisation} claims={step.claims} />
      <div className="story__ways">
        <button type="button" className="story__way" aria-disabled={number === 1} onClick={() => turn(-1)}>
          Previous
        </button>
        <StoryDots story={organisation.story} number={number} />
        <button type="button" className="story__way" aria-disabled={number === count} onClick={() => turn(1)}>
          Next
        </button>
      </div>
    </section>
  );
}
