/**
 * Paint for the roles of a Scene. The base is the Okabe–Ito palette (2008), darkened or lightened until text in it
 * reaches WCAG 2.2 AA on its background. The same values stand in ui/tokens.css for the page around the chart.
 */

import type { ChangeRole, ColourRole } from '../scene/scene.ts';

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
  /** In the order of scene/seat-facts.ts: neutral, the hues, and paper for who is in no unit that a source names. */
  readonly hues: readonly Hue[];
}

export const FONT_FAMILY =
  "'Inter Variable', 'Noto Sans', 'Noto Sans CJK SC', 'Hiragino Sans', 'Microsoft YaHei', system-ui, sans-serif";

const lightChange: Record<ChangeRole, string> = {
  joined: '#00735a',
  left: '#b3420a',
  moved: '#0b5f97',
  carried: '#47749b',
  changed: '#8a5a00',
  shown: '#5d636c',
  'not-shown': '#5d636c',
};

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
  wash: {
    joined: '#e2f2ec',
    left: '#fdf3ee',
    moved: '#e9f2f9',
    carried: '#eef3f7',
    changed: '#fbf4e4',
    shown: '#f6f5f1',
    'not-shown': '#f6f5f1',
  },
  hues: [
    { tint: '#f3f1ea', tone: '#8d8f94' },
    { tint: '#ece5f1', tone: '#7d5f9c' },
    { tint: '#e0ecec', tone: '#3d7c80' },
    { tint: '#efe8d8', tone: '#8a6d2c' },
    { tint: '#e6ecdc', tone: '#5f7a36' },
    { tint: '#f3e3e6', tone: '#a05a6b' },
    { tint: '#e3e8f2', tone: '#52689c' },
    { tint: '#e9e5de', tone: '#77695a' },
    { tint: '#dfece3', tone: '#3f7a57' },
    { tint: '#fbfaf6', tone: '#8d8f94' },
  ],
};

const darkChange: Record<ChangeRole, string> = {
  joined: '#4cc9a4',
  left: '#f08a5d',
  moved: '#6db5f0',
  carried: '#8fb4d4',
  changed: '#e2b04a',
  shown: '#a9adb4',
  'not-shown': '#a9adb4',
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
  wash: {
    joined: '#14332b',
    left: '#2d211c',
    moved: '#1a2e40',
    carried: '#222c36',
    changed: '#31291a',
    shown: '#282c32',
    'not-shown': '#282c32',
  },
  hues: [
    { tint: '#1e2126', tone: '#9a9ea5' },
    { tint: '#2a2433', tone: '#b79bd6' },
    { tint: '#1d2c2e', tone: '#7fbfc2' },
    { tint: '#2d281c', tone: '#cfae66' },
    { tint: '#252c1d', tone: '#a5c276' },
    { tint: '#312327', tone: '#dd9aaa' },
    { tint: '#222838', tone: '#97abde' },
    { tint: '#2a2724', tone: '#b9a998' },
    { tint: '#1d2c23', tone: '#83c39f' },
    { tint: '#16181c', tone: '#9a9ea5' },
  ],
};

export function hueOf(theme: Theme, index: number): Hue {
  const hue = theme.hues[index % theme.hues.length];
  if (!hue) throw new Error('a theme has hues');
  return hue;
}
