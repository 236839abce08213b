import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import type { ChartOf, Look } from "./chart-options.ts";

use([BarChart, LineChart, GridComponent, LabelLayout, SVGRenderer]);

/** Draws into a frame, and again when its width changes; what is returned ends it. */
export function drawChart(frame: HTMLElement, of: ChartOf, heightOf: (width: number) => number): () => void {
  const fit = () => {
    frame.style.height = `${heightOf(frame.clientWidth)}px`;
  };
  fit();
  const chart = init(frame, null, { renderer: "svg" });
  const draw = () => chart.setOption(of(lookOf(frame)), { notMerge: true });
  const watcher = new ResizeObserver(() => {
    fit();
    chart.resize();
    draw();
  });
  draw();
  watcher.observe(frame);
  return () => {
    watcher.disconnect();
    chart.dispose();
  };
}

/** Colours and faces of the screen the frame stands on. */
function lookOf(frame: HTMLElement): Look {
  const style = getComputedStyle(frame);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    width: frame.clientWidth,
    ink: token("ink"),
    ink2: token("ink-2"),
    line: token("line"),
    door: token("door"),
    words: style.fontFamily,
  };
}
