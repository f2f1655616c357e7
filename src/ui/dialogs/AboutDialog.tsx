import { useEffect, useRef } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import { useAppState } from '../app-context.ts';
import { ErrataNotes } from '../panels/ErrataNotes.tsx';
import { entryKey } from '../panels/entry-key.ts';
import { AboutContents } from './AboutContents.tsx';
import { AboutFigures } from './AboutFigures.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AboutSources } from './AboutSources.tsx';
import { coverageOf } from './coverage-words.ts';
import { Dialog } from './Dialog.tsx';
import { Notices } from './Notices.tsx';
import { StatusKey } from './StatusKey.tsx';
import './about-dialog.css';

interface Props {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
  readonly onClose: () => void;
}

function countsOf(organisation: Organisation): string[] {
  const units = organisation.units.filter((unit) => unit.kind === 'unit' || unit.kind === 'collection').length;
  return [
    `${organisation.people.length} people`,
    `${units} units`,
    `${organisation.memberships.length} posts and lines`,
    `${organisation.events.length} events`,
    `${organisation.errata.length} notes on the sources`,
    `${organisation.sources.length} sources`,
  ];
}

const TALL_PX = 320;

/** What the data rests on: coverage, figures, where sources conflict or err, and every source. */
export function AboutDialog({ organisation, comparison, onClose }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const entry = useAppState((state) => state.session.entry);
  const { figures, errata, sources, description, notice } = organisation;
  useEffect(() => {
    if (!entry) return;
    const item = body.current?.querySelector<HTMLElement>(
      `[data-entry="${CSS.escape(entryKey(entry.kind, entry.id))}"]`,
    );
    item?.focus({ preventScroll: true });
    // What is higher than the dialog is read from its top.
    item?.scrollIntoView({ block: item.offsetHeight > TALL_PX ? 'start' : 'center' });
  }, [entry]);
  const sections = [
    { id: 'strokes', title: 'How sure a line is', isThere: true },
    { id: 'errata', title: `Where sources err or disagree (${errata.length})`, isThere: errata.length > 0 },
    { id: 'figures', title: `Figures (${figures.length})`, isThere: figures.length > 0 },
    { id: 'sources', title: `Sources (${sources.length})`, isThere: sources.length > 0 },
  ];
  const goToSection = (id: string): void => {
    const heading = body.current?.querySelector<HTMLElement>(`[data-section="${id}"]`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <Dialog title="Sources and errata" isWide onClose={onClose}>
      <div ref={body} className="about-dialog">
        <p className="about-dialog__name">{readText(organisation.name)}</p>
        {description !== undefined && <p className="about-dialog__lead">{readText(description)}</p>}
        <p className="about-dialog__counts">
          {countsOf(organisation)
            .filter((count) => !count.startsWith('0 '))
            .join(' · ')}
        </p>
        {notice !== undefined && <p>{readText(notice)}</p>}
        <p>{coverageOf(organisation)}</p>
        <AboutContents sections={sections.filter((section) => section.isThere)} onChoose={goToSection} />
        <AboutSection id="strokes" title="How sure a line is">
          <StatusKey />
        </AboutSection>
        {errata.length > 0 && (
          <AboutSection id="errata" title="Where sources err or disagree">
            <ErrataNotes organisation={organisation} errata={errata} />
          </AboutSection>
        )}
        {figures.length > 0 && (
          <AboutSection id="figures" title="Figures">
            <AboutFigures organisation={organisation} />
          </AboutSection>
        )}
        {sources.length > 0 && (
          <AboutSection id="sources" title="Sources">
            <AboutSources organisation={organisation} comparison={comparison} found={entry} />
          </AboutSection>
        )}
        <Notices />
      </div>
    </Dialog>
  );
}
