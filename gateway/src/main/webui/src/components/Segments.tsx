/** A choice between two or three views, side by side. */
export function Segments<V extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly title: string }[];
  readonly onChange: (value: V) => void;
}) {
  return (
    <div className="wl-segments" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="wl-segment"
          aria-pressed={option.value === value}
          onClick={() => {
            onChange(option.value);
          }}
        >
          {option.title}
        </button>
      ))}
    </div>
  );
}
