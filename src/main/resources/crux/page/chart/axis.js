import {svg} from 'lit';
import {percent} from 'crux/notation/figures.js';

const MOST_DECIMALS = 12;

/**
 * A way to show values by which these are told apart: the usual one, or with as many decimals as that takes.
 *
 * @param {number[]} values
 * @param {(value: number) => string} show
 * @param {string} sign what stands after a number of `times` the value
 */
export function telling(values, show, {times = 1, sign = ''} = {}) {
  const distinct = new Set(values).size;
  const tells = (way) => new Set(values.map(way)).size === distinct;
  if (tells(show)) {
    return show;
  }
  for (let decimals = 2; decimals <= MOST_DECIMALS; decimals++) {
    const finer = (value) => `${(times * value).toFixed(decimals).replace('-', '−')}${sign}`;
    if (tells(finer)) {
      return finer;
    }
  }
  return show;
}

/** A way to show chances by which these are told apart. */
export function tellingChances(values) {
  return telling(values, (value) => percent(value), {times: 100, sign: ' %'});
}

/** A horizontal axis: a hair line and a number at each tick. @param {import('crux/chart/linear.js').Linear} scale */
export function axisX(scale, {top, bottom, count, show}) {
  const ticks = scale.ticks(count);
  const shown = show ?? tellingChances(ticks);
  return svg`<g class="axis">${ticks.map((value) => svg`
    <line class="grid" x1=${scale(value)} x2=${scale(value)} y1=${top} y2=${bottom}></line>
    <text x=${scale(value)} y=${bottom + 15} text-anchor="middle">${shown(value)}</text>`)}</g>`;
}

/** A vertical axis of chances at the left. @param {import('crux/chart/linear.js').Linear} scale */
export function axisY(scale, {left, right, count}) {
  const ticks = scale.ticks(count);
  const shown = tellingChances(ticks);
  return svg`<g class="axis">${ticks.map((value) => svg`
    <line class="grid" x1=${left} x2=${right} y1=${scale(value)} y2=${scale(value)}></line>
    <text x=${left - 7} y=${scale(value) + 4} text-anchor="end">${shown(value)}</text>`)}</g>`;
}
