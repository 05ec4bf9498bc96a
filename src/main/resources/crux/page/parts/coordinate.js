import {number, percent} from 'crux/notation/figures.js';

/** What people call a coordinate: the credence’s label, and the state whose share it is. */
export function coordinateName({credence, share}) {
  return share === null ? credence.label : `${credence.label}: ${credence.shareLabels[share]}`;
}

/** A value of a coordinate as people read it. */
export function coordinateValue({credence}, value) {
  return credence.kind === 'number' ? number(value, credence.unit ?? '') : percent(value);
}
