import { chartColor } from '../theme/palette';

const FONT = "'Red Hat Text', Helvetica, Arial, sans-serif";

/** What all charts share: type, tooltip drawn on the canvas (the policy allows no inline styles). */
export function chartBase() {
  return {
    textStyle: { fontFamily: FONT, color: chartColor('text') },
    animationDuration: 320,
    animationDurationUpdate: 480,
    tooltip: {
      renderMode: 'richText' as const,
      trigger: 'axis' as const,
      axisPointer: { type: 'shadow' as const, shadowStyle: { opacity: 0.06 } },
      backgroundColor: chartColor('surface'),
      borderColor: chartColor('grid'),
      padding: 12,
      textStyle: { color: chartColor('text'), fontFamily: FONT, fontSize: 13, lineHeight: 20 },
    },
  };
}

/** The axis of names or months. On a narrow drawing, names that would overlap are left out. */
export function categoryAxis(names: readonly string[], fontSize = 12) {
  return {
    type: 'category' as const,
    data: [...names],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: chartColor('muted') } },
    axisLabel: { color: chartColor('muted'), fontSize, interval: 0, hideOverlap: true },
  };
}

/** The axis of amounts, in thousands. */
export function moneyAxis() {
  return {
    type: 'value' as const,
    splitNumber: 4,
    splitLine: { lineStyle: { color: chartColor('grid') } },
    axisLabel: {
      color: chartColor('muted'),
      fontSize: 12,
      formatter: (value: number) => (value === 0 ? '0' : `$${value / 1000}k`),
    },
  };
}
