import { type EChartsOption, init } from 'echarts'
import type { CurvePoint, Panel } from './panel.ts'
import { toFigure } from './to-figure.ts'

const TITLE = 'Runaway texts stopped, against texts stopped without need, as all limits of a detector are multiplied'
const COLUMNS = 3
const PANEL = { width: 340, height: 300, left: 58, top: 58, right: 20, bottom: 62 }
const HEADER = 64
/** Where "no alarm" stands on an axis of powers of ten. */
const ZERO = 0.001
const FONT = 'system-ui, -apple-system, Segoe UI, Helvetica, Arial, DejaVu Sans, sans-serif'
const INK = '#1f2328'
const FAINT = '#59636e'
const GRID = '#d1d9e0'
const KNOWN = '#0969da'
const UNSEEN = '#bc4c00'
const SHIPPED = '#cf222e'
/** Points that are named; the others lie between. */
const NAMED = [0.25, 0.5, 1, 1.5, 2, 3]

/** Recall against alarms as an SVG, one small picture for each panel, readable on light and on dark pages. */
export function picture(panels: readonly Panel[]): string {
  const width = COLUMNS * PANEL.width
  const height = HEADER + Math.ceil(panels.length / COLUMNS) * PANEL.height
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(optionsOf(panels))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return toFigure(svg, TITLE)
}

function optionsOf(panels: readonly Panel[]): EChartsOption {
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    title: [
      {
        text: TITLE,
        left: 16,
        top: 10,
        textStyle: { fontSize: 16, color: INK },
      },
      ...panels.map(({ title, total }, index) => ({
        text: `${title}: ${total} texts`,
        left: origin(index).x + PANEL.left,
        top: origin(index).y + 18,
        textStyle: { fontSize: 14, color: INK },
      })),
    ],
    legend: { left: 16, top: 36, itemGap: 60, selectedMode: false, textStyle: { color: INK, fontSize: 13 } },
    grid: panels.map((_, index) => ({
      left: origin(index).x + PANEL.left,
      top: origin(index).y + PANEL.top,
      width: PANEL.width - PANEL.left - PANEL.right,
      height: PANEL.height - PANEL.top - PANEL.bottom,
    })),
    xAxis: panels.map((_, index) => alarmAxis(index)),
    yAxis: panels.map((_, index) => recallAxis(index)),
    series: panels.flatMap(({ curve, further }, index) => [
      line('texts the limits were chosen on', KNOWN, 'solid', curve, index),
      ...(further.length > 0 ? [line('documents nobody had looked at', UNSEEN, 'dashed', further, index)] : []),
      mark([...curve, ...further], index),
    ]),
  }
}

function origin(index: number): { x: number; y: number } {
  return { x: (index % COLUMNS) * PANEL.width, y: HEADER + Math.floor(index / COLUMNS) * PANEL.height }
}

function alarmAxis(index: number) {
  return {
    type: 'log' as const,
    gridIndex: index,
    min: ZERO,
    max: 10,
    name: 'texts stopped without need, per million units',
    nameLocation: 'middle' as const,
    nameGap: 30,
    nameTextStyle: { color: FAINT, fontSize: 12 },
    axisLabel: { color: FAINT, fontSize: 12, formatter: (value: number) => (value <= ZERO ? '0' : String(value)) },
    axisLine: { lineStyle: { color: FAINT } },
    splitLine: { lineStyle: { color: GRID } },
  }
}

function recallAxis(index: number) {
  return {
    type: 'value' as const,
    gridIndex: index,
    min: 0,
    max: 100,
    interval: 25,
    name: 'stopped, %',
    nameLocation: 'middle' as const,
    nameGap: 38,
    nameTextStyle: { color: FAINT, fontSize: 12 },
    axisLabel: { color: FAINT, fontSize: 12 },
    splitLine: { lineStyle: { color: GRID } },
  }
}

function line(name: string, color: string, type: 'solid' | 'dashed', curve: readonly CurvePoint[], index: number) {
  return {
    type: 'line' as const,
    name,
    xAxisIndex: index,
    yAxisIndex: index,
    // nobody points at a file
    silent: true,
    emphasis: { disabled: true },
    symbol: 'circle',
    symbolSize: 6,
    color,
    lineStyle: { color, type, width: 2 },
    data: curve.map(({ scale, alarms, recall }) => ({
      value: [Math.max(ZERO, alarms), recall],
      label: {
        show: type === 'solid' && NAMED.includes(scale),
        position: sideOf(scale, alarms),
        distance: scale === 1 ? 10 : 6,
        formatter: `×${scale}`,
        color: scale === 1 ? SHIPPED : FAINT,
        fontWeight: scale === 1 ? ('bold' as const) : ('normal' as const),
        fontSize: 11,
      },
    })),
    labelLayout: { hideOverlap: true },
  }
}

/** Smaller limits lie on a flat curve, larger ones on a steep one. */
function sideOf(scale: number, alarms: number): 'left' | 'right' | 'top' | [number, number] {
  if (scale !== 1) return scale < 1 ? 'top' : 'right'
  // at the axis there is no room on the left, and a line rises to the right
  return alarms > ZERO ? 'left' : [14, 6]
}

/** The limits that are shipped. */
function mark(points: readonly CurvePoint[], index: number) {
  return {
    type: 'scatter' as const,
    name: 'as shipped (×1)',
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    emphasis: { disabled: true },
    symbol: 'diamond',
    symbolSize: 13,
    color: SHIPPED,
    itemStyle: { opacity: 1 },
    z: 5,
    data: points.filter(({ scale }) => scale === 1).map(({ alarms, recall }) => [Math.max(ZERO, alarms), recall]),
  }
}
