/** The verbal scale of Intelligence Community Directive 203: a word stands for its whole range. */
const RANGES = new Map();

function put(low, high, ...words) {
  words.forEach((word) => RANGES.set(word, [low / 100, high / 100]));
}

put(1, 5, 'almost no chance', 'remote', 'remote chance');
put(5, 20, 'very unlikely', 'highly improbable');
put(20, 45, 'unlikely', 'improbable');
put(45, 55, 'roughly even chance', 'roughly even odds', 'roughly even', 'even chance', 'even odds', 'even');
put(55, 80, 'likely', 'probable', 'probably');
put(80, 95, 'very likely', 'highly probable');
put(95, 99, 'almost certain', 'almost certainly', 'nearly certain');

/** The range of a word, in small letters with single spaces; undefined for any other. @returns {[number, number]|undefined} */
export function rangeOf(word) {
  return RANGES.get(word);
}
