import { useEffect, useState } from 'react';
import { useAppState } from './app-context.ts';

const SHOWN_MS = 6000;

interface Props {
  /** Says only what is announced from now on. */
  readonly isFresh?: boolean;
}

/**
 * Says what changed to screen readers; what everybody should see also shows for a moment. A modal dialog in which
 * something is announced has one of its own, since the page behind it is silent.
 */
export function Announcer({ isFresh = false }: Props) {
  const announcement = useAppState((state) => state.session.announcement);
  const [firstSerial] = useState(isFresh ? announcement.serial : -1);
  const [hiddenSerial, setHiddenSerial] = useState(isFresh ? announcement.serial : 0);
  useEffect(() => {
    if (!announcement.visible) return undefined;
    const timer = setTimeout(() => setHiddenSerial(announcement.serial), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [announcement]);
  const isShown = announcement.visible && announcement.serial !== hiddenSerial;
  return (
    <div role="status" className={isShown ? 'announcer announcer--shown' : 'announcer'}>
      {announcement.serial === firstSerial ? '' : announcement.text}
    </div>
  );
}
