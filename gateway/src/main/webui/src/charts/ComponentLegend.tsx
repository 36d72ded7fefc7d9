import { COMPONENT_COLORS, COMPONENT_NAMES, COMPONENT_ORDER } from '../theme/palette';

/** The colours of the components, and of the market price. */
export function ComponentLegend() {
  return (
    <ul className="wl-legend">
      {COMPONENT_ORDER.map((component) => (
        <li key={component}>
          <span className="wl-swatch" data-color={COMPONENT_COLORS[component]} />
          {COMPONENT_NAMES[component].split(' ')[0]}
        </li>
      ))}
      <li>
        <span className="wl-swatch" data-color="market" data-line="" />
        Market price
      </li>
    </ul>
  );
}
