/** One of the compared days, drawn across the history. */
export function HistoryDivider({ label }: { readonly label: string }) {
  return <p className="history-list__divider">{label}</p>;
}
