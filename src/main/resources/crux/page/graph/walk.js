const WAYS = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]};

/** The node next to another in the direction of an arrow key: near, and more ahead than aside; undefined where there is none. */
export function nextTo(nodes, from, key) {
  const way = WAYS[key];
  if (!way) {
    return undefined;
  }
  const [x, y] = middle(nodes[from]);
  let best;
  let least = Infinity;
  nodes.forEach((node, i) => {
    const [dx, dy] = [middle(node)[0] - x, middle(node)[1] - y];
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    const far = ahead + 2 * aside;
    if (i !== from && ahead > 1 && aside <= 2.5 * ahead && far < least) {
      best = i;
      least = far;
    }
  });
  return best;
}

function middle({x, y, width, height}) {
  return [x + width / 2, y + height / 2];
}
