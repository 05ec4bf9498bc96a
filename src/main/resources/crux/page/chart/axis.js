import {svg} from 'lit';

/** A horizontal axis: a hair line and a number at each tick. @param {import('crux/chart/linear.js').Linear} scale */
export function axisX(scale, {top, bottom, count, show}) {
  return svg`<g class="axis">${scale.ticks(count).map((value) => svg`
    <line class="grid" x1=${scale(value)} x2=${scale(value)} y1=${top} y2=${bottom}></line>
    <text x=${scale(value)} y=${bottom + 15} text-anchor="middle">${show(value)}</text>`)}</g>`;
}

/** A vertical axis at the left. @param {import('crux/chart/linear.js').Linear} scale */
export function axisY(scale, {left, right, count, show}) {
  return svg`<g class="axis">${scale.ticks(count).map((value) => svg`
    <line class="grid" x1=${left} x2=${right} y1=${scale(value)} y2=${scale(value)}></line>
    <text x=${left - 7} y=${scale(value) + 4} text-anchor="end">${show(value)}</text>`)}</g>`;
}
