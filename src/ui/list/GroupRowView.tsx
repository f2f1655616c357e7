import { memo } from 'react';
import { COLUMNS } from '../../diff/change-rows.ts';
import { type GroupItem, sizeOfGroup } from './list-items.ts';
import { countInWords } from './list-words.ts';

interface Props {
  readonly item: GroupItem;
  readonly title: string;
  readonly rowIndex: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly onToggle: (item: GroupItem) => void;
}

/** What brought changes about, and how many; opens and closes them. */
export const GroupRowView = memo(function GroupRowView({ item, title, rowIndex, top, isActive, onToggle }: Props) {
  const size = sizeOfGroup(item.group);
  const count = countInWords(item.shown, size);
  return (
    <tr aria-rowindex={rowIndex} className="change-group" data-item={item.id} style={{ top }}>
      <td aria-colindex={1} colSpan={COLUMNS.length + 1} className="change-group__cell">
        <button
          type="button"
          className="change-group__button"
          data-cell={0}
          tabIndex={isActive ? 0 : -1}
          aria-expanded={item.isOpen}
          title={title}
          onClick={() => onToggle(item)}
        >
          <svg className="change-group__chevron" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="m5 3.5 4 3.5-4 3.5" />
          </svg>
          <span className="change-group__title">{title}</span> <span className="change-group__count">{count}</span>
        </button>
      </td>
    </tr>
  );
});
