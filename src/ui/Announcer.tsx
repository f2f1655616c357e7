import { useEffect, useState } from 'react';
import { useAppState } from './app-context.ts';

const SHOWN_MS = 6000;

/** Says what changed to screen readers; what everybody should see also shows for a moment. */
export function Announcer() {
  const announcement = useAppState((state) => state.session.announcement);
  const [hiddenSerial, setHiddenSerial] = useState(0);
  useEffect(() => {
    if (!announcement.visible) return undefined;
    const timer = setTimeout(() => setHiddenSerial(announcement.serial), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [announcement]);
  const isShown = announcement.visible && announcement.serial !== hiddenSerial;
  return (
    <div role="status" className={isShown ? 'announcer announcer--shown' : 'announcer'}>
      {announcement.text}
    </div>
  );
}
