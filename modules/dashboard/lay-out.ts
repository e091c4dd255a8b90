import { renderWidget, type RenderedWidget } from "./render-widget";
import { GRID_COLUMNS, type DashboardPlace, type DashboardRow, type Widget } from "./widget";

const HEADING_HEIGHT = 1;
const CHART_HEIGHT = 6;
const CHART_WIDTH = 6;
/** CloudWatch shows alarms in small boxes, about so many beside each other and so many for each unit of height. */
const ALARMS_IN_A_LINE = 6;

/** A widget with its place on the grid. */
export interface PlacedWidget extends RenderedWidget {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Rows from top to bottom, each with a heading; widgets from left to right, in the next line where the grid ends.
 */
export function layOut(rows: readonly DashboardRow[], place: DashboardPlace): PlacedWidget[] {
  const placed: PlacedWidget[] = [];
  let y = 0;
  for (const { title, widgets } of rows) {
    placed.push({
      type: "text",
      properties: { markdown: `## ${title}`, background: "transparent" },
      ...{ x: 0, y, width: GRID_COLUMNS, height: HEADING_HEIGHT },
    });
    y += HEADING_HEIGHT;
    let x = 0;
    let lineHeight = 0;
    for (const widget of widgets) {
      const { width, height } = sizeOf(widget);
      if (x + width > GRID_COLUMNS) {
        y += lineHeight;
        x = lineHeight = 0;
      }
      placed.push({ ...renderWidget(widget, place), x, y, width, height });
      x += width;
      lineHeight = Math.max(lineHeight, height);
    }
    y += lineHeight;
  }
  return placed;
}

function sizeOf(widget: Widget): { width: number; height: number } {
  if (widget.kind === "chart") return { width: widget.width ?? CHART_WIDTH, height: CHART_HEIGHT };
  const lines = Math.ceil(widget.alarmNames.length / ALARMS_IN_A_LINE);
  return { width: GRID_COLUMNS, height: 1 + lines };
}
