import { useEffect, useRef } from 'react';
import { isPrinting, useIsDark } from '../theme/theme';
import { type ChartOption, init } from './echarts';

/**
 * Draws an option on a canvas, again on every change of size, theme or data. `label` says in a
 * sentence what the drawing shows; the table beside it carries the figures.
 */
export function Chart({
  option,
  label,
  height,
}: {
  /** Builds the option with the colours of the present theme. */
  readonly option: () => ChartOption;
  readonly label: string;
  readonly height: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(null);
  const dark = useIsDark();

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const drawn = init(element);
    chart.current = drawn;
    const observer = new ResizeObserver(() => {
      drawn.resize();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    // A printer waits for no animation.
    const draw = () => chart.current?.setOption({ ...option(), animation: !isPrinting() });
    draw();
    // Canvas text is measured when it is drawn: draw again once the bundled fonts are there.
    void document.fonts.ready.then(draw);
  }, [option, dark]);

  return <div ref={box} className="wl-chart" style={{ height }} role="img" aria-label={label} />;
}
