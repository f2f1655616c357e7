import { GoTo } from './GoTo.tsx';
import type { Step } from './line-steps.ts';
import { Spoken } from './Spoken.tsx';
import { StatusMark } from './StatusMark.tsx';
import './reporting-line.css';

interface Props {
  readonly label: string;
  readonly steps: readonly Step[];
}

/** One line upwards, as on the chart: a stroke, then whoever it leads to. */
export function ReportingLine({ label, steps }: Props) {
  return (
    <ol className="reporting-line" aria-label={label}>
      {steps.map((step) => (
        <li key={`${step.key} ${step.isSecondary}`} className="reporting-line__step">
          <StatusMark status={step.status} upright thin={step.isSecondary} />
          {step.isSecondary && <span className="reporting-line__second">second line</span>}
          <Spoken>{' to '}</Spoken>
          <div className="reporting-line__name">
            <GoTo to={step.to}>{step.name}</GoTo>
          </div>
          {step.detail && <div className="reporting-line__detail">{step.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
