/** What a mark stands for, as names that a renderer has paint and strokes for: it knows neither changes nor statuses. */

import { CATEGORIES, CATEGORY_IDS, type ChangeCategory, type ColourToken, type GlyphName } from '../diff/kinds.ts';
import { LINE_STATUS_IDS, LINE_STATUSES, type StrokeName } from '../model/statuses.ts';
import type { ChangeRole, LineMark } from './scene.ts';

export type { ColourToken, GlyphName, StrokeName };

export const CHANGE_ROLES: readonly ChangeCategory[] = CATEGORY_IDS;
/** In the order in which lines are drawn. */
export const LINE_STATUS_ORDER: readonly LineMark['status'][] = LINE_STATUS_IDS;

export function colourOf(role: ChangeRole): ColourToken {
  return CATEGORIES[role].colour;
}

export function glyphOf(role: ChangeRole): GlyphName {
  return CATEGORIES[role].glyph;
}

export function strokeOfLine(status: LineMark['status']): StrokeName {
  return LINE_STATUSES[status].stroke;
}
