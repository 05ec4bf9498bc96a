/**
 * How much of the gap between two sets of answers each differing credence explains: exact Shapley values by all 2^n coalitions.
 */

/** Beyond so many differing credences the shares are not computed in the page. */
export const MOST_PLAYERS = 12;

/**
 * The credences in which two settings differ.
 *
 * @param {import('crux/analysis/coordinates.js').Coordinates} coordinates
 */
export function differing(coordinates, a, b) {
  return coordinates.credences.filter((credence) => {
    const [from, to] = [coordinates.valuesOf(credence, a), coordinates.valuesOf(credence, b)];
    return from.some((value, i) => value !== to[i]);
  });
}

/**
 * The worth of every coalition: the conclusion with the coalition's credences from `b`, the rest from `a`. Bit i of an index is
 * player i.
 *
 * @returns {{probability: Float64Array, bits: Float64Array}}
 */
export function coalitions(answerer, a, b, players) {
  const {coordinates} = answerer;
  const count = 1 << players.length;
  const probability = new Float64Array(count);
  const bits = new Float64Array(count);
  const ranges = players.map((credence) => coordinates.of(credence).map(({index}) => index));
  const values = a.slice();
  for (let coalition = 0; coalition < count; coalition++) {
    ranges.forEach((indices, player) => {
      const side = coalition >> player & 1 ? b : a;
      indices.forEach((index) => { values[index] = side[index]; });
    });
    const reading = answerer.at(values);
    probability[coalition] = reading.probability;
    bits[coalition] = Math.log2(reading.probability) - Math.log2(reading.complement);
  }
  return {probability, bits};
}

/**
 * The players' shares of the gap, or null where a coalition has no finite worth. They add up to it, to rounding.
 *
 * @param {Float64Array} worth of every coalition
 * @returns {number[]|null}
 */
export function shapley(worth, players) {
  if (!worth.every(Number.isFinite)) {
    return null;
  }
  return Array.from({length: players}, (_, player) => {
    const bySize = new Float64Array(players);
    const joined = 1 << player;
    for (let coalition = 0; coalition < worth.length; coalition++) {
      if ((coalition & joined) === 0) {
        bySize[population(coalition)] += worth[coalition | joined] - worth[coalition];
      }
    }
    // The weight of size s is 1 / (n · C(n−1, s)).
    let share = 0;
    let choices = 1;
    for (let size = 0; size < players; size++) {
      share += bySize[size] / (players * choices);
      choices = choices * (players - 1 - size) / (size + 1);
    }
    return share;
  });
}

/**
 * The smallest agreement: the fewest players whose coming over to the other side leaves at most `within` of a gap in probability;
 * among equally few, the set that leaves the least.
 *
 * @returns {{players: number[], left: number}}
 */
export function smallestAgreement(worth, players, within) {
  const all = worth[worth.length - 1];
  let best = {size: Infinity, left: Infinity, coalition: 0};
  for (let coalition = 0; coalition < worth.length; coalition++) {
    const left = Math.abs(all - worth[coalition]);
    const size = population(coalition);
    if (left <= within && (size < best.size || (size === best.size && left < best.left))) {
      best = {size, left, coalition};
    }
  }
  return {
    players: Array.from({length: players}, (_, player) => player).filter((player) => best.coalition >> player & 1),
    left: best.left,
  };
}

function population(bits) {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    count++;
  }
  return count;
}
