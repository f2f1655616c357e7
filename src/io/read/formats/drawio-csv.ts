/** The CSV from which draw.io makes a diagram: how it is to be drawn in comments, then a table. */

import { contentOf, type TextFormat } from '../format.ts';
import { readDelimited } from '../read-delimited.ts';
import { readDrawing } from '../read-drawing.ts';

const SETTING =
  /^#\s*(?:label|labels|style|styles|stylename|parent|parentstyle|identity|connect|namespace|layout|ignore)\s*:/;

export const DRAWIO_CSV: TextFormat = {
  kind: 'text',
  tells: ({ lines }) => lines[0]?.startsWith('#') === true && lines.filter((line) => SETTING.test(line)).length >= 2,
  read: async ({ file, text, pace, delimiter }) => {
    const { grid, problems } = await readDelimited(file, text, pace, delimiter);
    const drawing = readDrawing(file, grid);
    return contentOf({ grid: drawing.grid, problems: [...problems, ...drawing.problems] });
  },
};
