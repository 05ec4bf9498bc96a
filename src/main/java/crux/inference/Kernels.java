package crux.inference;

/**
 * Every loop over the entries of tables: static, arrays in, no allocation.
 *
 * <p>The loop nest of a contraction comes as the sizes of its levels, outermost first, and the stride of each operand at each level,
 * 0 where the operand does not have the level's variables. Outputs are added to (or raised by a maximum); the caller clears them.
 */
final class Kernels {

    /** Tables whose largest entry lies outside 2^±this are scaled by a power of two, which rounds nothing. */
    private static final int COMFORTABLE_EXPONENT = 100;

    /** A shift by more than this takes any double to 0 or infinity. */
    private static final long MOST_EXPONENT = 5000;

    private Kernels() {}

    /** out[c] += Σ x[a] · y[b]: the product of two tables, summed over what the output does not have. */
    static void contract(int[] sizes, double[] x, int[] xs, double[] y, int[] ys, double[] out, int[] os) {
        contract(0, sizes, x, 0, xs, y, 0, ys, out, 0, os);
    }

    /** All but the two innermost levels, by recursion. */
    private static void contract(
            int level,
            int[] sizes,
            double[] x,
            int xo,
            int[] xs,
            double[] y,
            int yo,
            int[] ys,
            double[] out,
            int oo,
            int[] os) {
        int last = sizes.length - 1;
        if (level == last) {
            row(sizes[last], x, xo, xs[last], y, yo, ys[last], out, oo, os[last]);
        } else if (level == last - 1) {
            rows(sizes, level, x, xo, xs, y, yo, ys, out, oo, os);
        } else {
            for (int i = 0; i < sizes[level]; i++) {
                contract(
                        level + 1,
                        sizes,
                        x,
                        xo + i * xs[level],
                        xs,
                        y,
                        yo + i * ys[level],
                        ys,
                        out,
                        oo + i * os[level],
                        os);
            }
        }
    }

    /** The two innermost levels. */
    private static void rows(
            int[] sizes,
            int level,
            double[] x,
            int xo,
            int[] xs,
            double[] y,
            int yo,
            int[] ys,
            double[] out,
            int oo,
            int[] os) {
        int size = sizes[level + 1];
        int dx = xs[level + 1];
        int dy = ys[level + 1];
        int dz = os[level + 1];
        int a = xo;
        int b = yo;
        int c = oo;
        for (int i = sizes[level]; i > 0; i--) {
            row(size, x, a, dx, y, b, dy, out, c, dz);
            a += xs[level];
            b += ys[level];
            c += os[level];
        }
    }

    /** The innermost level: the loops that a compiler can make the most of stand apart, by which operands move. */
    private static void row(
            int size, double[] x, int xo, int dx, double[] y, int yo, int dy, double[] out, int oo, int dz) {
        if (dz == 0) {
            out[oo] += dx == 0
                    ? x[xo] * sum(size, y, yo, dy)
                    : dy == 0 ? y[yo] * sum(size, x, xo, dx) : dot(size, x, xo, dx, y, yo, dy);
        } else if (dx == 0) {
            scale(size, x[xo], y, yo, dy, out, oo, dz);
        } else if (dy == 0) {
            scale(size, y[yo], x, xo, dx, out, oo, dz);
        } else if (dx == 1 && dy == 1 && dz == 1) {
            for (int i = 0; i < size; i++) {
                out[oo + i] += x[xo + i] * y[yo + i];
            }
        } else {
            for (int i = 0; i < size; i++) {
                out[oo + i * dz] += x[xo + i * dx] * y[yo + i * dy];
            }
        }
    }

    private static double sum(int size, double[] x, int xo, int dx) {
        double sum = 0;
        for (int i = 0, a = xo; i < size; i++, a += dx) {
            sum += x[a];
        }
        return sum;
    }

    private static double dot(int size, double[] x, int xo, int dx, double[] y, int yo, int dy) {
        double sum = 0;
        for (int i = 0, a = xo, b = yo; i < size; i++, a += dx, b += dy) {
            sum += x[a] * y[b];
        }
        return sum;
    }

    /** Zeros are skipped where they are met: most entries of many networks are. */
    private static void scale(int size, double factor, double[] x, int xo, int dx, double[] out, int oo, int dz) {
        if (factor == 0) {
            return;
        }
        if (dx == 1 && dz == 1) {
            for (int i = 0; i < size; i++) {
                out[oo + i] += factor * x[xo + i];
            }
        } else {
            for (int i = 0; i < size; i++) {
                out[oo + i * dz] += factor * x[xo + i * dx];
            }
        }
    }

    /** out[c] = max(out[c], max x[a] · y[b]): the product of two tables, maximised over what the output does not have. */
    static void maximise(int[] sizes, double[] x, int[] xs, double[] y, int[] ys, double[] out, int[] os) {
        maximise(0, sizes, x, 0, xs, y, 0, ys, out, 0, os);
    }

    private static void maximise(
            int level,
            int[] sizes,
            double[] x,
            int xo,
            int[] xs,
            double[] y,
            int yo,
            int[] ys,
            double[] out,
            int oo,
            int[] os) {
        int size = sizes[level];
        if (level < sizes.length - 1) {
            for (int i = 0; i < size; i++) {
                maximise(
                        level + 1,
                        sizes,
                        x,
                        xo + i * xs[level],
                        xs,
                        y,
                        yo + i * ys[level],
                        ys,
                        out,
                        oo + i * os[level],
                        os);
            }
        } else {
            for (int i = 0; i < size; i++) {
                int o = oo + i * os[level];
                out[o] = Math.max(out[o], x[xo + i * xs[level]] * y[yo + i * ys[level]]);
            }
        }
    }

    /** out[i] = source[offset + i's place by the strides], the last level fastest: a slice of a table in another layout. */
    static void gather(int[] sizes, double[] source, int offset, int[] strides, double[] out) {
        gather(0, sizes, source, offset, strides, out, 0);
    }

    private static int gather(
            int level, int[] sizes, double[] source, int offset, int[] strides, double[] out, int next) {
        if (level == sizes.length) {
            out[next] = source[offset];
            return next + 1;
        }
        int stride = strides[level];
        int filled = next;
        if (level == sizes.length - 1) {
            for (int i = 0; i < sizes[level]; i++) {
                out[filled++] = source[offset + i * stride];
            }
            return filled;
        }
        for (int i = 0; i < sizes[level]; i++) {
            filled = gather(level + 1, sizes, source, offset + i * stride, strides, out, filled);
        }
        return filled;
    }

    /** The reverse of {@link #gather}: target[offset + i's place by the strides] = values[i]. */
    static void scatter(int[] sizes, double[] values, double[] target, int offset, int[] strides) {
        scatter(0, sizes, values, 0, target, offset, strides);
    }

    private static int scatter(
            int level, int[] sizes, double[] values, int next, double[] target, int offset, int[] strides) {
        if (level == sizes.length) {
            target[offset] = values[next];
            return next + 1;
        }
        int read = next;
        for (int i = 0; i < sizes[level]; i++) {
            read = scatter(level + 1, sizes, values, read, target, offset + i * strides[level], strides);
        }
        return read;
    }

    /** Multiplies each entry by the weight of its state of one variable, which has this stride. */
    static void weigh(double[] entries, int stride, double[] weights) {
        for (int i = 0; i < entries.length; i += stride * weights.length) {
            for (int state = 0; state < weights.length; state++) {
                int from = i + state * stride;
                for (int j = from; j < from + stride; j++) {
                    entries[j] *= weights[state];
                }
            }
        }
    }

    /** out[s] += the entries of state s of one variable, which has this stride. */
    static void sumTo(double[] entries, int states, int stride, double[] out) {
        for (int i = 0; i < entries.length; i += stride * states) {
            for (int state = 0; state < states; state++) {
                int from = i + state * stride;
                double sum = 0;
                for (int j = from; j < from + stride; j++) {
                    sum += entries[j];
                }
                out[state] += sum;
            }
        }
    }

    /** out[s] += Σ x·y over the entries of state s of one variable, which has this stride in both. */
    static void dotTo(double[] x, double[] y, int states, int stride, double[] out) {
        for (int i = 0; i < x.length; i += stride * states) {
            for (int state = 0; state < states; state++) {
                int from = i + state * stride;
                double sum = 0;
                for (int j = from; j < from + stride; j++) {
                    sum += x[j] * y[j];
                }
                out[state] += sum;
            }
        }
    }

    /** out[s] = max x·y over the entries of state s of one variable, which has this stride in both. */
    static void maximumTo(double[] x, double[] y, int states, int stride, double[] out) {
        for (int i = 0; i < x.length; i += stride * states) {
            for (int state = 0; state < states; state++) {
                int from = i + state * stride;
                for (int j = from; j < from + stride; j++) {
                    out[state] = Math.max(out[state], x[j] * y[j]);
                }
            }
        }
    }

    /** Divides by the sum, in place; returns the array. */
    static double[] normalise(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
        return weights;
    }

    /** Multiplies by 2^exponent, in place. */
    static void shift(double[] entries, long exponent) {
        if (exponent != 0) {
            int clamped = (int) Math.max(-MOST_EXPONENT, Math.min(MOST_EXPONENT, exponent));
            for (int i = 0; i < entries.length; i++) {
                entries[i] = Math.scalb(entries[i], clamped);
            }
        }
    }

    /**
     * Brings the largest magnitude near 1 where it has left the comfortable range.
     *
     * @return the exponent e of the power of two taken out: the table is now what it was, times 2^−e
     */
    static int rescale(double[] entries) {
        double largest = 0;
        for (double entry : entries) {
            largest = Math.max(largest, Math.abs(entry));
        }
        int exponent = Math.getExponent(largest);
        if (largest == 0 || Math.abs(exponent) <= COMFORTABLE_EXPONENT) {
            return 0;
        }
        for (int i = 0; i < entries.length; i++) {
            entries[i] = Math.scalb(entries[i], -exponent);
        }
        return exponent;
    }
}
