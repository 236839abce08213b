import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { GridComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";

/** How the screen looks on which a chart is drawn. */
export type Look = {
  /** CSS pixels. */
  readonly width: number;
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly door: string;
  readonly words: string;
};

export type ChartOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption>;
export type ChartOf = (look: Look) => ChartOption;

/** A name under its bar or point, and what it is. */
export type Point = { readonly name: string; readonly value: number | null };

const fontSize = 13;
const lineHeight = 20;
const barHeight = 14;
const rowGap = 12;

/** Nothing moves: a chart is there, or it is another one. */
const still = { animation: false } as const;
const textIn = ({ words, ink2 }: Look) => ({ fontFamily: words, fontSize, color: ink2 });

function axes(
  look: Look,
  names: readonly string[],
  /** Between the axis and its names. */
  margin = 8,
): Pick<ChartOption, "xAxis" | "yAxis"> {
  return {
    xAxis: {
      type: "category",
      data: [...names],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.ink2 } },
      axisLabel: { ...textIn(look), hideOverlap: true, margin },
    },
    yAxis: {
      type: "value",
      minInterval: 1,
      splitNumber: 3,
      splitLine: { lineStyle: { color: look.line } },
      axisLabel: textIn(look),
    },
  };
}

/** One bar for each, its number over it. */
export const bars =
  (points: readonly Point[]): ChartOf =>
  (look) => ({
    ...still,
    ...axes(
      look,
      points.map(({ name }) => name),
    ),
    grid: { left: 36, right: 8, top: 24, bottom: 28 },
    series: [
      {
        type: "bar",
        data: points.map(({ value }) => value),
        barMaxWidth: 28,
        itemStyle: { color: look.ink },
        label: { ...textIn(look), show: true, position: "top", color: look.ink },
        labelLayout: { hideOverlap: true },
        silent: true,
      },
    ],
  });

/** Lines over the same names, each with its own name at its end; told apart by stroke and point as well as by colour. */
export const lines =
  (names: readonly string[], series: readonly [WaitLine, WaitLine]): ChartOf =>
  (look) => ({
    ...still,
    ...axes(look, names, 24),
    grid: { left: 36, right: 100, top: 24, bottom: 44 },
    series: series.map(({ name, values }, at) => {
      const color = at === 0 ? look.ink : look.door;
      return {
        type: "line",
        data: [...values],
        symbol: at === 0 ? "circle" : "triangle",
        symbolSize: 9,
        lineStyle: { color, width: 2, type: at === 0 ? "solid" : "dashed" },
        itemStyle: { color },
        // Above the upper line and below the lower one: they come near each other.
        label: { ...textIn(look), show: true, position: at === 0 ? "bottom" : "top", color },
        labelLayout: { hideOverlap: true },
        endLabel: { ...textIn(look), show: true, formatter: name, color, fontWeight: 600, distance: 10 },
        silent: true,
      };
    }),
  });

export type WaitLine = { readonly name: string; readonly values: readonly (number | null)[] };

/** Lying bars under their names, however long those are; the first one on top. */
export const lyingBars =
  (points: readonly Point[]): ChartOf =>
  (look) => ({
    ...still,
    grid: { left: 0, right: 44, top: 0, bottom: 0 },
    xAxis: { type: "value", show: false },
    yAxis: { type: "category", inverse: true, show: false, data: points.map(({ name }) => name) },
    series: [
      {
        // Bars without length, as high as the names that stand at their foot.
        type: "bar",
        data: points.map(() => 0),
        barWidth: nameHeight(points, look.width),
        barGap: 0,
        label: {
          ...textIn(look),
          show: true,
          color: look.ink,
          position: [0, "100%"],
          align: "left",
          verticalAlign: "bottom",
          lineHeight,
          formatter: ({ name }) => name,
          width: nameWidth(look.width),
          overflow: "break",
        },
        silent: true,
      },
      {
        type: "bar",
        data: points.map(({ value }) => value),
        barWidth: barHeight,
        itemStyle: { color: look.ink },
        label: { ...textIn(look), show: true, position: "right", color: look.ink, fontWeight: 600 },
        silent: true,
      },
    ],
  });

/** How high lying bars are with their names, on a frame so wide. */
export const lyingHeight =
  (points: readonly Point[]) =>
  (width: number): number =>
    points.length * (nameHeight(points, width) + barHeight + rowGap);

/** Somewhat less than there is: letters are measured before the face has come. */
const nameWidth = (width: number): number => Math.max(width * 0.94 - 8, 120);

/** Room for the longest name; a letter takes half its height and a little. */
function nameHeight(points: readonly Point[], width: number): number {
  const longest = Math.max(...points.map(({ name }) => name.length));
  return Math.ceil((longest * fontSize * 0.55) / nameWidth(width)) * lineHeight;
}
