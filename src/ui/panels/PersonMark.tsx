import type { Person } from '../../model/schema.ts';
import { Monogram } from './Monogram.tsx';
import './person-mark.css';

/** Letters that stand for a name, below a photo where there is one; of a vacant post, an empty place. */
export function PersonMark({ person }: { readonly person: Person }) {
  if (person.vacant) return <span className="person-mark person-mark--vacant" aria-hidden="true" />;
  return (
    <span className="person-mark">
      <Monogram name={person.name} />
      {/* The name stands beside it. */}
      {person.photo !== undefined && <img className="person-mark__photo" src={person.photo} alt="" />}
    </span>
  );
}
