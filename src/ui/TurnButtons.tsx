import { useActions, useAppState } from './app-context.ts';

/** How the tree is laid out: from the top or from the left, and whether each rank has a row of its own. */
export function TurnButtons() {
  const actions = useActions();
  const reading = useAppState((state) => state.view.reading);
  const shape = useAppState((state) => state.view.shape);
  const direction = useAppState((state) => state.view.direction);
  return (
    <>
      {reading === 'lines' && (
        <button
          type="button"
          className="icon-button turn-button"
          aria-pressed={shape === 'ranks'}
          aria-label="One row for each rank"
          title="One row for each rank"
          onClick={() => actions.reshape(shape === 'ranks' ? 'compact' : 'ranks')}
        >
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path
              d="M8 3h4v3H8zM2 12h4v3H2zM8 12h4v3H8zM14 12h4v3h-4zM1 18.5h18M1 9h18"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.2"
            />
          </svg>
        </button>
      )}
      <button
        type="button"
        className="icon-button turn-button"
        aria-label={direction === 'down' ? 'Turn the chart: left to right' : 'Turn the chart: top down'}
        title={direction === 'down' ? 'Left to right' : 'Top down'}
        onClick={() => actions.turn(direction === 'down' ? 'right' : 'down')}
      >
        <svg
          viewBox="0 0 20 20"
          width="18"
          height="18"
          aria-hidden="true"
          style={direction === 'right' ? { transform: 'rotate(-90deg)' } : undefined}
        >
          <path
            d="M7.5 3h5v3.5h-5zM2.5 13h5v3.5h-5zM12.5 13h5v3.5h-5zM10 6.5v3M5 13V9.5h10V13"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.3"
          />
        </svg>
      </button>
    </>
  );
}
