import {read, readNumbers, write} from 'crux/notation/credence-text.js';

/**
 * An answer with what was written beside it.
 *
 * @typedef {{answer: import('crux/notation/credence-text.js').Answer, written: string, date: string, note: string}} Response
 */

/** The single values that stand for an answer; undefined for a rejected question. @returns {number[]|undefined} */
export function representative(answer) {
  switch (answer?.type) {
    case 'point':
      return answer.values;
    case 'range':
      return [0.5 * answer.low + 0.5 * answer.high];
    case 'spread':
      return [answer.best ?? 0.5 * answer.low + 0.5 * answer.high];
    case 'beta':
      return [answer.a / (answer.a + answer.b)];
    default:
      return undefined;
  }
}

/** Whether an answer says how unsure it is. */
export function isUncertain(answer) {
  return ['range', 'spread', 'beta'].includes(answer?.type);
}

/** A response as a profile file keeps it. @param {Response} response */
export function toEntry({answer, written, date, note}) {
  const entry = answer.type === 'rejected'
    ? {rejected: answer.reason}
    : {is: written === '' ? plain(answer) : written};
  return {...entry, ...(date ? {date} : {}), ...(note ? {note} : {})};
}

function plain(answer) {
  if (answer.type === 'point') {
    return answer.values.length === 1 ? answer.values[0] : answer.values;
  }
  return write(answer);
}

/**
 * What a profile file keeps of an answer, read against its credence.
 *
 * @returns {Response|{refused: string, mend: string}}
 */
export function fromEntry(entry, credence) {
  const beside = {date: entry.date ?? '', note: entry.note ?? ''};
  if ('rejected' in entry) {
    return {answer: {type: 'rejected', reason: String(entry.rejected)}, written: '', ...beside};
  }
  const text = typeof entry.is === 'string';
  const result = text ? read(entry.is, credence) : readNumbers([entry.is].flat().map(Number), credence);
  return 'refused' in result ? result : {answer: result.answer, written: text ? entry.is : '', ...beside};
}
