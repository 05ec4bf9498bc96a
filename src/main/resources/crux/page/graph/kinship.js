/** Who depends on whom: parents, children, and everything before and after a node, by their places. */
export class Kinship {
  /** @param {{from: number, to: number}[]} edges */
  constructor(count, edges) {
    this.parents = Array.from({length: count}, () => []);
    this.children = Array.from({length: count}, () => []);
    for (const {from, to} of edges) {
      this.parents[to].push(from);
      this.children[from].push(to);
    }
  }

  /** Everything that a node depends on, at whatever remove. @returns {Set<number>} */
  ancestors(node) {
    return reached(node, this.parents);
  }

  /** Everything that depends on a node, at whatever remove. @returns {Set<number>} */
  descendants(node) {
    return reached(node, this.children);
  }
}

function reached(start, next) {
  const found = new Set();
  const open = [...next[start]];
  while (open.length > 0) {
    const node = open.pop();
    if (!found.has(node)) {
      found.add(node);
      open.push(...next[node]);
    }
  }
  return found;
}
