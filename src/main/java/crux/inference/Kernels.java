package crux.inference;

/**
 * Every loop over the entries of tables: static, arrays in, no allocation.
 *
 * <p>The products of two tables are walked block by block and row by row: each table comes with the {@link Places} of its entries, as
 * many blocks for each, and as many rows a block; a row has one entry where nothing else is said. Outputs are added to (or raised by a
 * maximum); the caller clears them.
 */
final class Kernels {

    /** Tables whose largest entry lies outside 2^±this are scaled by a power of two, which rounds nothing. */
    private static final int COMFORTABLE_EXPONENT = 100;

    private static final double COMFORTABLE = 0x1p-100;

    /** A shift by more than this takes any double to 0 or infinity. */
    private static final long MOST_EXPONENT = 5000;

    private Kernels() {}

    /** out += x · y where x has one entry a row and the others lie side by side. Most entries of many networks are 0: skipped. */
    static void addScaledRows(
            int from, int to, int run, double[] x, Places xs, double[] y, Places ys, double[] out, Places os) {
        int[] xRows = xs.rows();
        int[] yRows = ys.rows();
        for (int block = from; block < to; block++) {
            int a = xs.starts()[block];
            int b = ys.starts()[block];
            int into = os.starts()[block];
            for (int row = 0; row < xRows.length; row++) {
                double factor = x[a + xRows[row]];
                if (factor != 0) {
                    int other = b + yRows[row];
                    for (int i = 0; i < run; i++) {
                        out[into + i] += factor * y[other + i];
                    }
                }
                into += run;
            }
        }
    }

    /** out += x · y where the rows of all three lie side by side. */
    static void addProductRows(
            int from, int to, int run, double[] x, Places xs, double[] y, Places ys, double[] out, Places os) {
        int[] xRows = xs.rows();
        int[] yRows = ys.rows();
        for (int block = from; block < to; block++) {
            int a = xs.starts()[block];
            int b = ys.starts()[block];
            int into = os.starts()[block];
            for (int row = 0; row < xRows.length; row++) {
                int one = a + xRows[row];
                int other = b + yRows[row];
                for (int i = 0; i < run; i++) {
                    out[into + i] += x[one + i] * y[other + i];
                }
                into += run;
            }
        }
    }

    /** out += x · y by rows, those of out one after the other. */
    static void addRows(
            int from, int to, int run, double[] x, Places xs, double[] y, Places ys, double[] out, Places os) {
        int[] xRows = xs.rows();
        int[] yRows = ys.rows();
        int dx = xs.stride();
        int dy = ys.stride();
        for (int block = from; block < to; block++) {
            int a = xs.starts()[block];
            int b = ys.starts()[block];
            int into = os.starts()[block];
            for (int row = 0; row < xRows.length; row++) {
                int one = a + xRows[row];
                int other = b + yRows[row];
                for (int i = 0; i < run; i++) {
                    out[into + i] += x[one] * y[other];
                    one += dx;
                    other += dy;
                }
                into += run;
            }
        }
    }

    /** out += x · y where out lies side by side. */
    static void addMapped(int from, int to, double[] x, Places xs, double[] y, Places ys, double[] out, Places os) {
        int[] xRows = xs.rows();
        int[] yRows = ys.rows();
        for (int block = from; block < to; block++) {
            int a = xs.starts()[block];
            int b = ys.starts()[block];
            int into = os.starts()[block];
            for (int i = 0; i < xRows.length; i++) {
                out[into + i] += x[a + xRows[i]] * y[b + yRows[i]];
            }
        }
    }

    /** out += x · y + x' · y' where out lies side by side: the terms of two states of what is summed over. */
    static void addPairs(int from, int to, double[] x, Places xs, double[] y, Places ys, double[] out, Places os) {
        int[] xRows = xs.rows();
        int[] yRows = ys.rows();
        for (int block = from; block < to; block++) {
            int a = xs.starts()[block];
            int b = ys.starts()[block];
            int a2 = a + xs.step();
            int b2 = b + ys.step();
            int into = os.starts()[block];
            for (int i = 0; i < xRows.length; i++) {
                int one = xRows[i];
                int other = yRows[i];
                out[into + i] += x[a + one] * y[b + other] + x[a2 + one] * y[b2 + other];
            }
        }
    }

    /** The same, of three states. */
    static void addTriples(int from, int to, double[] x, Places xs, double[] y, Places ys, double[] out, Places os) {
        int[] xRows = xs.rows();
        int[] yRows = ys.rows();
        for (int block = from; block < to; block++) {
            int a = xs.starts()[block];
            int b = ys.starts()[block];
            int a2 = a + xs.step();
            int b2 = b + ys.step();
            int a3 = a2 + xs.step();
            int b3 = b2 + ys.step();
            int into = os.starts()[block];
            for (int i = 0; i < xRows.length; i++) {
                int one = xRows[i];
                int other = yRows[i];
                out[into + i] += x[a + one] * y[b + other] + x[a2 + one] * y[b2 + other] + x[a3 + one] * y[b3 + other];
            }
        }
    }

    /** out += Σ x · y over each block, for the one entry of out that it has; in four sums, none of which waits for another. */
    static void addSums(int from, int to, double[] x, Places xs, double[] y, Places ys, double[] out, Places os) {
        int[] xRows = xs.rows();
        int[] yRows = ys.rows();
        int fours = xRows.length & -4;
        for (int block = from; block < to; block++) {
            int a = xs.starts()[block];
            int b = ys.starts()[block];
            double sum = 0;
            double second = 0;
            double third = 0;
            double fourth = 0;
            for (int i = 0; i < fours; i += 4) {
                sum += x[a + xRows[i]] * y[b + yRows[i]];
                second += x[a + xRows[i + 1]] * y[b + yRows[i + 1]];
                third += x[a + xRows[i + 2]] * y[b + yRows[i + 2]];
                fourth += x[a + xRows[i + 3]] * y[b + yRows[i + 3]];
            }
            for (int i = fours; i < xRows.length; i++) {
                sum += x[a + xRows[i]] * y[b + yRows[i]];
            }
            out[os.starts()[block]] += (sum + second) + (third + fourth);
        }
    }

    /** out += x · y at listed places of each. */
    static void addListed(double[] x, int[] xs, double[] y, int[] ys, double[] out, int[] os) {
        for (int i = 0; i < os.length; i++) {
            out[os[i]] += x[xs[i]] * y[ys[i]];
        }
    }

    /** out = max(out, x · y) at listed places of each. */
    static void raiseListed(double[] x, int[] xs, double[] y, int[] ys, double[] out, int[] os) {
        for (int i = 0; i < os.length; i++) {
            out[os[i]] = Math.max(out[os[i]], x[xs[i]] * y[ys[i]]);
        }
    }

    /** The sum of all entries. */
    static double sum(double[] entries) {
        double sum = 0;
        for (double entry : entries) {
            sum += entry;
        }
        return sum;
    }

    /** Puts 1 for what is not 0, in place. */
    static void toSupport(double[] entries) {
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entries[i] == 0 ? 0 : 1;
        }
    }

    /** out = max(out, x · y) wherever the entries are. */
    static void raiseRows(
            int from,
            int to,
            int run,
            int term,
            double[] x,
            Places xs,
            double[] y,
            Places ys,
            double[] out,
            Places os) {
        for (int block = from; block < to; block++) {
            for (int row = 0; row < xs.rows().length; row++) {
                int one = xs.starts()[block] + xs.rows()[row] + term * xs.step();
                int other = ys.starts()[block] + ys.rows()[row] + term * ys.step();
                int into = os.starts()[block] + os.rows()[row];
                for (int i = 0; i < run; i++) {
                    out[into] = Math.max(out[into], x[one] * y[other]);
                    one += xs.stride();
                    other += ys.stride();
                    into += os.stride();
                }
            }
        }
    }

    /** out[i] = source[offset + places[i]]: a slice of a table in another layout. */
    static void copyFrom(double[] source, int offset, int[] places, double[] out) {
        for (int i = 0; i < places.length; i++) {
            out[i] = source[offset + places[i]];
        }
    }

    /** The reverse of {@link #copyFrom}: target[offset + places[i]] = values[i]. */
    static void copyTo(double[] values, double[] target, int offset, int[] places) {
        for (int i = 0; i < places.length; i++) {
            target[offset + places[i]] = values[i];
        }
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
        double largest = largest(entries);
        int exponent = Math.getExponent(largest);
        if (largest == 0 || Math.abs(exponent) <= COMFORTABLE_EXPONENT) {
            return 0;
        }
        for (int i = 0; i < entries.length; i++) {
            entries[i] = Math.scalb(entries[i], -exponent);
        }
        return exponent;
    }

    /** The largest magnitude: that of the largest bits, whose comparison takes a fraction of the time. */
    static double largest(double[] entries) {
        long largest = 0;
        for (double entry : entries) {
            largest = Math.max(largest, Double.doubleToRawLongBits(entry) & Long.MAX_VALUE);
        }
        return Double.longBitsToDouble(largest);
    }

    /**
     * Whether the largest magnitude is seen to be within the comfortable range without a look at every entry.
     *
     * @param most an exponent that no entry's exceeds
     */
    static boolean comfortable(double[] entries, int most) {
        if (most > COMFORTABLE_EXPONENT) {
            return false;
        }
        for (double entry : entries) {
            if (Math.abs(entry) >= COMFORTABLE) {
                return true;
            }
        }
        return false;
    }
}
