import type { ReactNode } from 'react';
import { LINE_STATUS_IDS, LINE_STATUSES } from '../../model/statuses.ts';
import { StatusMark } from '../panels/StatusMark.tsx';
import { BarParts } from './BarParts.tsx';
import { BarSample, CardOutline } from './samples.tsx';
import './key-panel.css';

interface Props {
  readonly id: string;
  /** Whether the picture shows what changed rather than one state alone. */
  readonly tellsChanges: boolean;
  /** Whether somebody is shown where no source puts them. */
  readonly hasUnsure: boolean;
}

function Entry({ sample, children }: { readonly sample: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="key-panel__entry">
      <span className="key-panel__sample" aria-hidden="true">
        {sample}
      </span>
      <span>{children}</span>
    </li>
  );
}

function Chip({ children }: { readonly children: string }) {
  return <span className="key-panel__chip">{children}</span>;
}

function CurvedLine() {
  return (
    <svg className="key-panel__curve" width="26" height="12" viewBox="0 0 26 12" aria-hidden="true">
      <path d="M0 11Q13 10 13 6Q13 2 26 1" />
    </svg>
  );
}

function FarSample() {
  return (
    <svg width="54" height="8" viewBox="0 0 54 8" aria-hidden="true">
      <path className="key-panel__joined" d="M0 0h16v8h-16z" />
      <path className="key-panel__left" d="M19.5 .5h15v7h-15z" />
      <path className="key-panel__moved" d="M38.5 .5h15v7h-15z" />
      <path className="key-panel__moved-half" d="M46 0h8v8h-8z" />
    </svg>
  );
}

/** All that is drawn on a chart, in words. */
export function KeyPanel({ id, tellsChanges, hasUnsure }: Props) {
  return (
    <section id={id} className="key-panel" aria-label="Key to the chart">
      <h2 className="key-panel__title">Cards</h2>
      <ul className="key-panel__list">
        <Entry sample={<Chip>5 · 46 ⌄</Chip>}>
          Five answer here, 46 people are below in all; a press closes the branch.
        </Entry>
        <Entry sample={<Chip>46 → 50 ›</Chip>}>
          A closed branch with 46 people before and 50 after; a press opens it.
        </Entry>
        {tellsChanges && (
          <Entry sample={<BarSample />}>
            What happened to the people of a closed branch; the pale rest stayed as they were:{' '}
            <span className="key-panel__parts">
              <BarParts />
            </span>
          </Entry>
        )}
        {tellsChanges && <Entry sample={<CardOutline kind="former" />}>Where somebody was who is elsewhere now.</Entry>}
        {hasUnsure && (
          <Entry sample={<CardOutline kind="unsure" />}>
            No source says that they belong here, or sources disagree.
          </Entry>
        )}
        {tellsChanges && (
          <Entry sample={<FarSample />}>
            From far away: full for who joined, hollow for who left, half for who moved, a quarter for who went along,
            low for who changed in place.
          </Entry>
        )}
        <Entry sample={<i>4 more people</i>}>Not shown for want of room; a press shows them.</Entry>
      </ul>
      <h2 className="key-panel__title">Lines</h2>
      <ul className="key-panel__list">
        {LINE_STATUS_IDS.map((status) => (
          <Entry key={status} sample={<StatusMark status={status} />}>
            {LINE_STATUSES[status].meaning}
            {status === 'disputed' && ' A “?” stands at the line.'}
          </Entry>
        ))}
        <Entry sample={<CurvedLine />}>
          A second line, to somebody they answer to as well. Where cards are in its way the card says “also to …”.
        </Entry>
      </ul>
      <h2 className="key-panel__title">Ground</h2>
      <p className="key-panel__note">
        A frame is a unit. The four in which most people have been have a tint of their own, which stays the same on
        every picture.
      </p>
    </section>
  );
}
