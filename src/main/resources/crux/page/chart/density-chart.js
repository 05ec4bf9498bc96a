import {html, svg} from 'lit';
import area from 'd3-shape/src/area.js';
import line from 'd3-shape/src/line.js';
import {axisX} from 'crux/chart/axis.js';
import {ChartElement} from 'crux/chart/chart-element.js';
import {around, linear} from 'crux/chart/linear.js';
import {percent} from 'crux/notation/figures.js';

const HEIGHT = 190;

/**
 * How likely each value of the conclusion is where answers are uncertain: a hill a conclusion, of equal areas; nine in ten draws fall
 * within its bar.
 *
 * @typedef {{name: string, kind: string, now: number, spread: import('crux/analysis/spread.js').Spread}} Hill
 */
class DensityChart extends ChartElement {
  static properties = {hills: {attribute: false}, heading: {}, fileName: {}};

  controls() {
    return html`<div class="legend">${this.hills.map(({name, kind}) => html`<span><span class="key line-${kind}"></span> ${name}</span>`)}</div>`;
  }

  drawing(width) {
    const points = this.hills.flatMap(({spread}) => spread.density);
    const x = linear(...around(points.map(({at}) => at), {least: 0, most: 1, margin: 0.02}), 18, width - 22);
    const y = linear(0, Math.max(...points.map(({density}) => density)) * 1.04, HEIGHT, 8);
    const foot = HEIGHT + 14 * this.hills.length;
    return html`<svg width=${width} height=${foot + 24} role="group" aria-label=${this.heading}>
      ${axisX(x, {top: 8, bottom: foot, count: width < 560 ? 4 : 7})}
      ${this.hills.map((hill, i) => this.#hill(hill, HEIGHT + 9 + 14 * i, x, y))}
    </svg>`;
  }

  #hill({name, kind, now, spread}, foot, x, y) {
    const at = (point) => x(point.at);
    const ground = area(at, y(0), (point) => y(point.density));
    const top = line(at, (point) => y(point.density));
    const [low, , median, , high] = spread.quantiles.map(({value}) => value);
    const reading = `${name}: nine in ten draws between ${percent(low)} and ${percent(high)}, half below ${percent(median)}; `
      + `${percent(now)} at the middle of each answer`;
    return svg`<g class="row" tabindex="0" role="img" aria-label=${reading} data-reading=${reading}>
      <rect class="row-ground" x=${x(spread.density[0].at)} y="8" width=${x(spread.density.at(-1).at) - x(spread.density[0].at)}
        height=${foot - 2}></rect>
      <path class="hill line-${kind}" d=${ground(spread.density)}></path>
      <path class="curve line-${kind}" d=${top(spread.density)}></path>
      <line class="reach line-${kind}" x1=${x(low)} x2=${x(high)} y1=${foot} y2=${foot}></line>
      <circle class="middle line-${kind}" cx=${x(median)} cy=${foot} r="4.5"></circle></g>`;
  }

  table() {
    const columns = ['', ...this.hills.flatMap(({name}) => [name, 'standard error'])];
    const line = (name, pick) => [name, ...this.hills.flatMap(({spread}) => [pick(spread).value, pick(spread).error])];
    const rows = [
      line('mean', ({mean}) => mean),
      ...this.hills[0].spread.quantiles.map(({level}, i) => line(`${Math.round(100 * level)} % below`, ({quantiles}) => quantiles[i])),
    ];
    return {columns, rows, shown: rows.map(([name, ...values]) => [name, ...values.map((value) => percent(value))])};
  }
}

customElements.define('crux-density-chart', DensityChart);
