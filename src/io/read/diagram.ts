/** A diagram of boxes and arrows, whichever language it was written in, as the outline that it draws. */

import { Unreadable } from '../table/report.ts';
import type { OutlineNode } from './outline-table.ts';

interface Box {
  readonly number: number;
  label: string | undefined;
  units: readonly string[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly isDotted: boolean;
  readonly label: string;
}

/** A short line may draw an arrow from each of thousands of boxes to each of thousands. */
const MOST_ARROWS = 500_000;

/** Words on arrows that point from people to those they report to. */
const UPWARDS = /report|berichtet|unterst|answers|rattach|dépend|reporta|depende|riporta|managed by|manager/i;

export class Diagram {
  /** Whether the picture is drawn from the bottom to the top, so that arrows that point down may point up. */
  isTurned = false;
  private readonly boxes = new Map<string, Box>();
  private readonly arrows: Arrow[] = [];

  /** A box is called by its id until it has a label; it belongs where it is first named with one. */
  add(id: string, label: string | undefined, number: number, units: readonly string[]): void {
    const known = this.boxes.get(id);
    if (!known) this.boxes.set(id, { number, label, units });
    else {
      known.label ??= label;
      if (known.units.length === 0) known.units = units;
    }
  }

  /** Throws Unreadable where there are more than can be read. */
  connect(arrow: Arrow): void {
    if (this.arrows.length >= MOST_ARROWS) {
      const most = MOST_ARROWS.toLocaleString('en');
      throw new Unreadable(`The diagram has more than ${most} arrows.`, 'Draw one from each manager to each report.');
    }
    if (arrow.from !== arrow.to) this.arrows.push(arrow);
  }

  /** Takes out what turned out to be no box, with its arrows. */
  remove(id: string): void {
    this.boxes.delete(id);
  }

  nodes(): OutlineNode[] {
    const ids = [...this.boxes.keys()];
    const indices = new Map(ids.map((id, index) => [id, index]));
    const arrows = this.arrows.filter(({ from, to }) => indices.has(from) && indices.has(to));
    const isUp = this.pointsUp(arrows);
    const above = new Map<string, { readonly boss: string; readonly isDotted: boolean }[]>();
    for (const { from, to, isDotted } of arrows) {
      const [boss, report] = isUp ? [to, from] : [from, to];
      const known = above.get(report);
      if (known) known.push({ boss, isDotted });
      else above.set(report, [{ boss, isDotted }]);
    }
    const indexOf = (id: string): number => indices.get(id) ?? -1;
    return ids.map((id): OutlineNode => {
      const bosses = above.get(id) ?? [];
      const first =
        bosses.find(({ isDotted }) => !isDotted) ?? (arrows.every((each) => each.isDotted) ? bosses[0] : undefined);
      const others = bosses.filter(({ boss }) => boss !== first?.boss).map(({ boss }) => indexOf(boss));
      const { number = 0, label, units = [] } = this.boxes.get(id) ?? {};
      return {
        number,
        label: label ?? id,
        parent: first ? indexOf(first.boss) : -1,
        seconds: [...new Set(others)],
        units,
      };
    });
  }

  /** Everybody has one arrow to whoever is above, and many may have one from there: that shows where arrows point. */
  private pointsUp(arrows: readonly Arrow[]): boolean {
    const solid = arrows.filter(({ isDotted }) => !isDotted);
    const repeats = (ends: readonly string[]): number => ends.length - new Set(ends).size;
    const down = repeats(solid.map(({ to }) => to));
    const up = repeats(solid.map(({ from }) => from));
    if (up !== down) return up < down;
    const worded = solid.filter(({ label }) => UPWARDS.test(label)).length;
    return this.isTurned || worded > 0.5 * solid.length;
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
  ['apos', "'"],
]);

/** The text of a label, in lines: without tags, emphasis and names of characters. */
export function plainLabel(label: string): string {
  return label
    .replace(/<br\s*\/?>|\\n/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
    .replace(/[&#](\w{1,6});/g, (whole, name: string) => {
      if (/^\d{1,5}$/.test(name)) return String.fromCharCode(Number(name));
      return ENTITIES.get(name) ?? whole;
    })
    .replace(/^`([\s\S]*)`$/, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .trim();
}
