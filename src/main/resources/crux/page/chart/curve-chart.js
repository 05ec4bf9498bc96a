import {html, svg} from 'lit';
import line from 'd3-shape/src/line.js';
import {axisX, axisY} from 'crux/chart/axis.js';
import {ChartElement} from 'crux/chart/chart-element.js';
import {around, linear} from 'crux/chart/linear.js';
import {closely} from 'crux/notation/figures.js';
import {coordinateValue} from 'crux/parts/coordinate.js';

const HEIGHT = 260;

/**
 * The conclusion along one answer, all others fixed.
 *
 * @typedef {{name: string, kind: string, points: {value: number, probability: number}[]}} Line
 */
class CurveChart extends ChartElement {
  static properties = {
    lines: {attribute: false},
    coordinate: {attribute: false},
    present: {attribute: false},
    threshold: {attribute: false},
    heading: {},
    fileName: {},
  };

  constructor() {
    super();
    this.hint = 'Point at the curve to read it exactly; the table has every value.';
  }

  controls() {
    return html`<div class="legend">${this.lines.map(({name, kind}) => html`<span><span class="key line-${kind}"></span> ${name}</span>`)}</div>`;
  }

  drawing(width) {
    const values = this.lines[0].points.map(({value}) => value);
    const tops = this.lines.flatMap(({points}) => points.map(({probability}) => probability));
    const x = linear(values[0], values[values.length - 1], 52, width - 22);
    const y = linear(...around([0, ...tops, this.threshold], {least: 0, most: 1}), HEIGHT, 10);
    const path = line((point) => x(point.value), (point) => y(point.probability))
      .defined(({probability}) => !Number.isNaN(probability));
    const show = (value) => coordinateValue(this.coordinate, value);
    return html`<svg width=${width} height=${HEIGHT + 24} role="group" aria-label=${this.heading}>
      ${axisY(y, {left: 52, right: width - 22, count: 5})}
      ${axisX(x, {top: 10, bottom: HEIGHT, count: width < 560 ? 3 : 5, show})}
      <line class="threshold" x1="52" x2=${width - 22} y1=${y(this.threshold)} y2=${y(this.threshold)}></line>
      <line class="base" x1=${x(this.present)} x2=${x(this.present)} y1="10" y2=${HEIGHT}></line>
      ${this.lines.map(({kind, points}) => svg`<path class="curve line-${kind}" d=${path(points)}></path>`)}
      ${values.map((value, i) => this.#slice(value, i, values, x, show))}
    </svg>`;
  }

  /** An upright strip that reads every line at its value. */
  #slice(value, i, values, x, show) {
    const half = (x(values[1]) - x(values[0])) / 2;
    const reading = `at ${show(value)}: ${this.lines
      .map(({name, points}) => `${name} ${Number.isNaN(points[i].probability) ? 'impossible' : closely(points[i].probability)}`).join(', ')}`;
    return svg`<rect class="slice" x=${x(value) - half} y="10" width=${2 * half} height=${HEIGHT - 10} data-reading=${reading}></rect>`;
  }

  table() {
    const columns = [this.coordinate.name, ...this.lines.map(({name}) => name)];
    const rows = this.lines[0].points.map(({value}, i) => [value, ...this.lines.map(({points}) => points[i].probability)]);
    const shown = rows.map(([value, ...chances]) => [coordinateValue(this.coordinate, value), ...chances.map((chance) => closely(chance))]);
    return {columns, rows, shown};
  }
}

customElements.define('crux-curve-chart', CurveChart);
