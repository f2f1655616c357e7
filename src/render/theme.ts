/**
 * Paint for the roles of a Scene. The base is the Okabe–Ito palette (2008), darkened or lightened until text in it
 * reaches WCAG 2.2 AA on its background. The same values stand in ui/tokens.css for the page around the chart.
 */

import { CHANGE_ROLES, type ColourToken, colourOf } from '../scene/looks.ts';
import type { BarSegment, ChangeRole, ColourRole } from '../scene/scene.ts';

export interface Hue {
  readonly tint: string;
  readonly tone: string;
}

export interface Theme {
  readonly name: 'light' | 'dark';
  readonly paper: string;
  readonly card: string;
  readonly cardEdge: string;
  readonly mutedEdge: string;
  readonly line: string;
  readonly trunk: string;
  readonly speck: string;
  readonly faintSpeck: string;
  readonly chip: string;
  readonly chipText: string;
  readonly text: Record<ColourRole, string>;
  readonly change: Record<ChangeRole, string>;
  readonly wash: Record<ChangeRole, string>;
  readonly bar: Record<BarSegment['role'], string>;
  /** In the order of scene/unit-hues.ts: neutral ground, the tints, and paper. */
  readonly hues: readonly Hue[];
}

export const FONT_FAMILY =
  "'Inter Variable', 'Noto Sans', 'Noto Sans CJK SC', 'Hiragino Sans', 'Microsoft YaHei', system-ui, sans-serif";

/** A change as a text or an edge, and as the paper behind it. */
interface ChangePaint {
  readonly tone: string;
  readonly wash: string;
}

type Palette = Readonly<Record<ColourToken, ChangePaint>>;

const LIGHT_PALETTE: Palette = {
  joined: { tone: '#00735a', wash: '#e2f2ec' },
  left: { tone: '#b3420a', wash: '#fdf3ee' },
  moved: { tone: '#0b5f97', wash: '#e9f2f9' },
  carried: { tone: '#47749b', wash: '#f2f6f9' },
  changed: { tone: '#8a5a00', wash: '#fbf4e4' },
  quiet: { tone: '#5d636c', wash: '#f6f5f1' },
};

const DARK_PALETTE: Palette = {
  joined: { tone: '#4cc9a4', wash: '#14332b' },
  left: { tone: '#f08a5d', wash: '#2d211c' },
  moved: { tone: '#6db5f0', wash: '#1a2e40' },
  carried: { tone: '#8fb4d4', wash: '#222c36' },
  changed: { tone: '#e2b04a', wash: '#31291a' },
  quiet: { tone: '#a9adb4', wash: '#282c32' },
};

function paintRoles(palette: Palette, paint: keyof ChangePaint): Record<ChangeRole, string> {
  const colours = CHANGE_ROLES.map((role) => [role, palette[colourOf(role)][paint]]);
  return Object.fromEntries(colours) as Record<ChangeRole, string>;
}

const lightChange = paintRoles(LIGHT_PALETTE, 'tone');
const darkChange = paintRoles(DARK_PALETTE, 'tone');

export const LIGHT: Theme = {
  name: 'light',
  paper: '#fbfaf6',
  card: '#ffffff',
  cardEdge: '#c9c6bd',
  mutedEdge: '#dedbd2',
  line: '#6d6c67',
  trunk: '#a3a19a',
  speck: '#b9bec6',
  faintSpeck: '#dddcd6',
  chip: '#eceae3',
  chipText: '#4a5058',
  text: {
    ink: '#1c1f24',
    muted: '#555b64',
    faint: '#6c727b',
    rule: '#8b8a84',
    accent: '#0b5cad',
    onBadge: '#ffffff',
    ...lightChange,
  },
  change: lightChange,
  wash: paintRoles(LIGHT_PALETTE, 'wash'),
  bar: {
    ...{ joined: '#00735a', 'moved-in': '#0b5f97', 'moved-within': '#6fa8d0', 'moved-out': '#b4d0e4' },
    ...{ left: '#c4581d', other: '#b3852c', rest: '#dcd9cf' },
  },
  hues: [
    { tint: '#f3f1ea', tone: '#8d8f94' },
    { tint: '#e0ecec', tone: '#3d7c80' },
    { tint: '#ece5f1', tone: '#7d5f9c' },
    { tint: '#efe8d8', tone: '#8a6d2c' },
    { tint: '#e3e8f2', tone: '#52689c' },
    { tint: '#fbfaf6', tone: '#8d8f94' },
  ],
};

export const DARK: Theme = {
  name: 'dark',
  paper: '#16181c',
  card: '#22262c',
  cardEdge: '#474d56',
  mutedEdge: '#363b42',
  line: '#9a9ea5',
  trunk: '#686d75',
  speck: '#5b626c',
  faintSpeck: '#343940',
  chip: '#333941',
  chipText: '#c6c9ce',
  text: {
    ink: '#eceae4',
    muted: '#b0b4bb',
    faint: '#969ba3',
    rule: '#7d828a',
    accent: '#7fb8ee',
    onBadge: '#14161a',
    ...darkChange,
  },
  change: darkChange,
  wash: paintRoles(DARK_PALETTE, 'wash'),
  bar: {
    ...{ joined: '#4cc9a4', 'moved-in': '#6db5f0', 'moved-within': '#4480b0', 'moved-out': '#2f5778' },
    ...{ left: '#f08a5d', other: '#c79a3e', rest: '#3d434c' },
  },
  hues: [
    { tint: '#1e2126', tone: '#9a9ea5' },
    { tint: '#172c2f', tone: '#7fbfc2' },
    { tint: '#292239', tone: '#b79bd6' },
    { tint: '#2f2818', tone: '#cfae66' },
    { tint: '#1e2840', tone: '#97abde' },
    { tint: '#16181c', tone: '#9a9ea5' },
  ],
};

export function hueOf(theme: Theme, index: number): Hue {
  const hue = theme.hues[index % theme.hues.length];
  if (!hue) throw new Error('a theme has hues');
  return hue;
}
