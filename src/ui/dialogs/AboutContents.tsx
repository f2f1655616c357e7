interface Props {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly onChoose: (id: string) => void;
}

/** Jumps within the dialog. Not links: the address bar holds the view of the chart. */
export function AboutContents({ sections, onChoose }: Props) {
  return (
    <ul className="about-dialog__contents" aria-label="Contents">
      {sections.map(({ id, title }) => (
        <li key={id}>
          <button type="button" className="about-dialog__jump" onClick={() => onChoose(id)}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}
