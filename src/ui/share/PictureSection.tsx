import { useEffect, useId, useMemo, useState } from 'react';
import type { OwnWords } from '../../io/write/own-words.ts';
import { isLargePicture } from '../../io/write/picture-chart.ts';
import type { Form, View } from '../../store/view.ts';
import { useActions } from '../app-context.ts';
import { ProgressNote } from '../ProgressNote.tsx';
import { RadioBar } from '../RadioBar.tsx';
import { PdfOptions } from './PdfOptions.tsx';
import { PictureCheck, PictureRow, PictureSelect } from './PictureField.tsx';
import { PicturePreview } from './PicturePreview.tsx';
import { PictureWords } from './PictureWords.tsx';
import {
  branchOf,
  FIGURE_SHAPES,
  type FigureShape,
  isPageable,
  type PictureChoice,
  withoutPaper,
} from './picture-choice.ts';
import { aspectOfPage } from './picture-size.ts';
import type { ShareContent } from './share-content.ts';
import { useFigure } from './use-figure.ts';
import { usePdfChoice } from './use-pdf-choice.ts';
import { usePictureFile } from './use-picture-file.ts';
import './picture.css';

type Format = 'svg' | 'png' | 'pdf';

type States = PictureChoice['states'];

const STATES: readonly { readonly value: States; readonly label: string }[] = [
  { value: 'before', label: 'Before' },
  { value: 'changes', label: 'Changes' },
  { value: 'after', label: 'After' },
  { value: 'both', label: 'Before and after' },
];
const FORMATS: readonly { readonly value: Format; readonly label: string }[] = [
  { value: 'svg', label: 'SVG' },
  { value: 'png', label: 'PNG' },
  { value: 'pdf', label: 'PDF' },
];
const SCALES = ['1', '2', '3', '4'] as const;
const SHAPES = [
  ['wide', 'Wide'],
  ['square', 'Square'],
  ['tall', 'Tall'],
] as const;

const FLOW = { value: 'flow', label: 'Flow' } as const;
const PURPOSE = 'The chart with its legend and sources, for an article, a slide or a wall.';

function purposeOf(form: Form): string {
  if (form === 'flow') return 'The flow or the chart, with its legend and sources.';
  if (form !== 'timeline' && form !== 'list') return PURPOSE;
  return `${PURPOSE} Of the ${form} there is no picture: it can be printed, and it is in the interactive page.`;
}

function statesOf({ form, at }: View): States {
  if (form === 'flow') return 'flow';
  return form === 'side-by-side' ? 'both' : at;
}

/** Figures of the chart, made from the data and not from the screen. */
export function PictureSection({ content }: { readonly content: ShareContent }) {
  const { comparison, view } = content;
  const headingId = useId();
  const branch = useMemo(() => branchOf(comparison, view), [comparison, view]);
  const [states, setStates] = useState<States>(statesOf(view));
  const [isBranch, setIsBranch] = useState(view.team !== undefined);
  const [opensAll, setOpensAll] = useState(false);
  const { rememberWords } = useActions();
  const [words, setWords] = useState<OwnWords>(() => {
    const { headline, standfirst, caption } = view;
    return { headline, standfirst, caption };
  });
  // As on paper, whatever the screen is like.
  const [theme, setTheme] = useState<PictureChoice['theme']>('light');
  const [format, setFormat] = useState<Format>('svg');
  const [shape, setShape] = useState<FigureShape>('wide');
  const [scale, setScale] = useState('2');
  const [embeds, setEmbeds] = useState(false);
  const [isClear, setIsClear] = useState(false);
  const { pdf, choose: choosePdf, propose: proposePdf } = usePdfChoice();
  const isFlow = states === 'flow';
  const aspect = (format === 'pdf' ? aspectOfPage(pdf) : undefined) ?? FIGURE_SHAPES[shape];
  const choice: PictureChoice = { states, branch: isBranch ? branch : undefined, opensAll, theme, words };
  const drawn = useFigure(content, choice, aspect);
  useEffect(() => proposePdf(drawn), [proposePdf, drawn]);
  const clear = useMemo(() => drawn.figure && withoutPaper(drawn.figure), [drawn.figure]);
  const figure = isClear && format !== 'pdf' ? clear : drawn.figure;
  const file = usePictureFile(content, states, figure);
  const save = (): Promise<void> => {
    if (format === 'svg') return file.saveSvg(embeds);
    return format === 'png' ? file.savePng(Number(scale)) : file.savePdf(choice, pdf);
  };
  return (
    <section className="share__section picture" aria-labelledby={headingId}>
      <h3 className="share__heading" id={headingId}>
        Picture
      </h3>
      <p className="share__purpose">{purposeOf(view.form)}</p>
      <div className="picture__columns">
        <div className="picture__controls">
          <PictureRow label="Show">
            <RadioBar
              quiet
              label="Show"
              choices={view.form === 'flow' ? [FLOW, ...STATES] : STATES}
              value={states}
              onChange={setStates}
            />
          </PictureRow>
          {branch && !isFlow && (
            <PictureSelect
              label="People"
              value={isBranch ? 'branch' : 'all'}
              options={[
                ['all', 'Everybody'],
                ['branch', `Only ${branch.name}`],
              ]}
              onChange={(value) => setIsBranch(value === 'branch')}
            />
          )}
          {isLargePicture(comparison, view.closed) && !isFlow && (
            <PictureSelect
              label="Branches"
              value={opensAll ? 'all' : 'readable'}
              options={[
                ['readable', 'As many open as can be read'],
                ['all', 'All open'],
              ]}
              onChange={(value) => setOpensAll(value === 'all')}
            />
          )}
          <PictureRow label="Format">
            <RadioBar quiet label="Format" choices={FORMATS} value={format} onChange={setFormat} />
          </PictureRow>
          <div className="picture__pair">
            {format === 'pdf' && <PdfOptions choice={pdf} canBePaged={isPageable(states)} onChange={choosePdf} />}
            {(format !== 'pdf' || pdf.paper === 'chart') && (
              <PictureSelect
                label="Shape"
                value={shape}
                options={SHAPES}
                onChange={(value) => setShape(value as FigureShape)}
              />
            )}
            <PictureSelect
              label="Colours"
              value={theme}
              options={[
                ['light', 'Light'],
                ['dark', 'Dark'],
              ]}
              onChange={(value) => setTheme(value === 'dark' ? 'dark' : 'light')}
            />
            {format === 'png' && (
              <PictureSelect
                label="Scale"
                value={scale}
                options={SCALES.map((each) => [each, `${each}×`])}
                onChange={setScale}
              />
            )}
          </div>
          {format !== 'pdf' && (
            <PictureCheck label="Transparent background" isChecked={isClear} onChange={setIsClear} />
          )}
          {format === 'svg' && (
            <PictureCheck label="Bring the font Inter along" isChecked={embeds} onChange={setEmbeds} />
          )}
          <PictureWords
            words={words}
            proposed={drawn.figure?.title}
            onChange={setWords}
            onDone={() => rememberWords(words)}
          />
        </div>
        <PicturePreview {...drawn} figure={figure} />
      </div>
      <p className="picture__size" role="status">
        {format === 'pdf' ? file.pdfWords(pdf) : file.words(format, Number(scale))}
      </p>
      <div className="share__choices">
        <button
          type="button"
          className="share__choice share__choice--main"
          disabled={!drawn.figure || drawn.isDrawing || file.isWorking}
          onClick={save}
        >
          Download {format.toUpperCase()}
        </button>
        <button
          type="button"
          className="share__choice"
          disabled={!drawn.figure || drawn.isDrawing || file.isWorking}
          onClick={() => file.copyPng(Number(scale))}
        >
          Copy picture
        </button>
      </div>
      {file.progress !== undefined && (
        <ProgressNote words={file.progress.words} share={file.progress.share} onCancel={file.cancel} />
      )}
      {file.note !== undefined && (
        <p className="picture__size" role="status">
          {file.note}
        </p>
      )}
      {file.failure !== undefined && (
        <p className="picture__failure" role="alert">
          {file.failure}
        </p>
      )}
    </section>
  );
}
