import { useId, useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { nameOfTarget } from '../../diff/names.ts';
import type { NameStyle } from '../../io/redact/new-names.ts';
import type { Detail } from '../../io/redact/redact.ts';
import { readText } from '../../model/organisation.ts';
import type { RedactionState } from './use-redaction.ts';
import './redact-bar.css';

const STYLES: readonly { readonly value: NameStyle | 'keep'; readonly label: string }[] = [
  { value: 'initials', label: 'Initials' },
  { value: 'roles', label: 'Roles' },
  { value: 'numbers', label: 'Numbers' },
  { value: 'keep', label: 'Names as they are' },
];
const DETAIL_LABELS: readonly { readonly detail: Detail; readonly label: string }[] = [
  { detail: 'titles', label: 'Titles' },
  { detail: 'contacts', label: 'E-mail and photos' },
  { detail: 'dates', label: 'Dates of joining, moving and leaving' },
  { detail: 'second-lines', label: 'Second reporting lines' },
  { detail: 'sources', label: 'Sources, notes and story' },
];
const EXAMPLES = 3;

interface Props {
  /** Of the organisation as it is. */
  readonly comparison: Comparison;
  readonly redaction: RedactionState;
}

/** Before something leaves the page: whether names and details go with it. */
export function RedactBar({ comparison, redaction }: Props) {
  const { choices, choose, top, redacted } = redaction;
  const id = useId();
  const isBranch = choices.onlyBranch && top !== undefined;
  const examples = useMemo(() => {
    const people = [...comparison.people.keys(), ...comparison.after.people.keys()];
    const kept = [...new Set(people)].filter((person) => redacted?.names.has(person));
    return kept.slice(0, EXAMPLES).map((person) => ({
      id: person,
      was: nameOfTarget(comparison, { person }),
      is: redacted?.names.get(person) ?? '',
    }));
  }, [comparison, redacted]);
  const toggle = (detail: Detail): void => {
    const leaveOut = new Set(choices.leaveOut);
    if (!leaveOut.delete(detail)) leaveOut.add(detail);
    choose({ leaveOut });
  };
  const toggleAttribute = (attribute: string): void => {
    const keepAttributes = new Set(choices.keepAttributes);
    if (!keepAttributes.delete(attribute)) keepAttributes.add(attribute);
    choose({ keepAttributes });
  };
  return (
    <section className={choices.isOn ? 'redact redact--on' : 'redact'} aria-labelledby={id}>
      <div className="redact__head">
        <h3 className="share__heading" id={id}>
          Before you share
        </h3>
        <label className="share__check redact__switch">
          <input type="checkbox" checked={choices.isOn} onChange={({ target }) => choose({ isOn: target.checked })} />
          <span>Redact names and details</span>
        </label>
        <p className="redact__state">
          {choices.isOn
            ? 'On: every file, picture and link below is made from the redacted organisation. The page behind, and what its list copies, stays as it is.'
            : 'Off: what you share holds all names, titles and sources.'}
        </p>
      </div>
      {choices.isOn && (
        <div className="redact__choices">
          <fieldset className="redact__group">
            <legend>Instead of names</legend>
            {STYLES.map(({ value, label }) => (
              <label key={value} className="share__check">
                <input
                  type="radio"
                  name={`${id}-names`}
                  checked={choices.names === value}
                  onChange={() => choose({ names: value })}
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
          <fieldset className="redact__group">
            <legend>Leave out</legend>
            {DETAIL_LABELS.map(({ detail, label }) => (
              <label key={detail} className="share__check">
                <input type="checkbox" checked={choices.leaveOut.has(detail)} onChange={() => toggle(detail)} />
                <span>{label}</span>
              </label>
            ))}
            {comparison.after.organisation.attributes.map((attribute) => (
              <label key={attribute.id} className="share__check">
                <input
                  type="checkbox"
                  checked={!choices.keepAttributes.has(attribute.id)}
                  onChange={() => toggleAttribute(attribute.id)}
                />
                <span>{readText(attribute.label)}</span>
              </label>
            ))}
          </fieldset>
          <fieldset className="redact__group">
            <legend>How much of it</legend>
            <label className="share__check">
              <input
                type="checkbox"
                checked={isBranch}
                disabled={!top}
                onChange={({ target }) => choose({ onlyBranch: target.checked })}
              />
              <span>
                {top ? `Only the team of ${nameOfTarget(comparison, top)}` : 'Only one team: select it first'}
              </span>
            </label>
            {isBranch && (
              <label className="share__check">
                <input
                  type="checkbox"
                  checked={choices.around === 'stub'}
                  onChange={({ target }) => choose({ around: target.checked ? 'stub' : 'nothing' })}
                />
                <span>With one box for all that is around it</span>
              </label>
            )}
          </fieldset>
          {choices.names === 'keep' ? (
            <p className="redact__note">Names stay as they are.</p>
          ) : (
            <dl className="redact__examples" aria-label="Examples">
              {examples.map(({ id: person, was, is }) => (
                <div key={person} className="redact__example">
                  <dt>{was}</dt>
                  <dd>
                    <span aria-hidden="true">→ </span>
                    {is}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <p className="redact__note">
            Names are replaced in titles, units, notes and ids as well. A text can still tell who somebody is without
            naming them: read what you share.
          </p>
        </div>
      )}
    </section>
  );
}
