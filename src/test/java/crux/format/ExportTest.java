package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.model.ConditionalTable;
import crux.model.Dependence;
import crux.model.Family;
import crux.model.PlainTable;
import crux.model.Variable;
import crux.testing.FormGallery;
import crux.testing.RandomNetworks;
import crux.testing.SharedFiles;
import crux.testing.ShippedNetworks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks written in every format and read back: the same numbers to the bit, and everything lost is said. */
class ExportTest {

    private static final int CASES = 40;

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void randomNetworks_readBackToTheSameBits(FileFormat format) throws IOException {
        for (long seed = 1; seed <= CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            BeliefNetwork network = seed % 2 == 0 ? random.network() : random.networkWithCredences();
            assertSameNumbers(random.toString(), network, back(format, network));
        }
    }

    /** What was read from a format and is written in it again comes back whole: names, labels, places, reasons, forms, every number. */
    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatWasReadFromAFormat_comesThroughItWhole(FileFormat format) throws IOException {
        List<BeliefNetwork> networks = new ArrayList<>(
                FormGallery.all().map(FormGallery.Example::network).toList());
        for (long seed = 1; seed <= 40; seed++) {
            networks.add(RandomNetworks.seeded(seed).network());
        }
        for (String id : List.of("asia", "scheming", "library-self-service")) {
            networks.add(ShippedNetworks.network(id));
        }
        for (BeliefNetwork network : networks) {
            BeliefNetwork once = back(format, network);
            BeliefNetwork twice = back(format, once);
            assertThat(twice.dependences()).as(network.id()).isEqualTo(once.dependences());
            assertThat(twice.description()).as(network.id()).isEqualTo(once.description());
        }
    }

    @ParameterizedTest
    @MethodSource("shippedInEveryFormat")
    void aShippedNetwork_readsBackToTheSameBits(FileFormat format, String id) throws IOException {
        BeliefNetwork network = ShippedNetworks.network(id);
        assertSameNumbers(id, network, back(format, network));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void everyForm_readsBackToTheSameBits(FileFormat format) throws IOException {
        for (FormGallery.Example example : FormGallery.all().toList()) {
            assertSameNumbers(example.name(), example.network(), back(format, example.network()));
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void publishedNetworks_readBackToTheSameBits(FileFormat format) throws IOException {
        for (String name : List.of("child", "alarm", "hailfinder", "win95pts")) {
            BeliefNetwork network = NetworkFiles.read(SharedFiles.network(name + ".bif.gz"))
                    .value()
                    .orElseThrow();
            assertSameNumbers(name, network, back(format, network));
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void everyPublishedNetwork_readsBackToTheSameBits(FileFormat format) throws IOException {
        for (String name : List.of(
                "alarm andes asia barley cancer child diabetes earthquake hailfinder hepar2 insurance link mildew munin munin1 munin2 munin3 munin4 pathfinder pigs sachs survey water win95pts"
                        .split(" ", -1))) {
            BeliefNetwork network = NetworkFiles.read(SharedFiles.network(name + ".bif.gz"))
                    .value()
                    .orElseThrow();
            String text =
                    NetworkFiles.export(format, network, network.defaults()).text();
            Loaded<BeliefNetwork> loaded =
                    NetworkFiles.read(format, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(loaded.problems()).as(name).isEmpty();
            assertSameNumbers(name, network, loaded.value().orElseThrow());
        }
    }

    /** A format that keeps names as they are gives the same text again; one that does not, from the second time on. */
    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatIsWrittenTwice_isTheSameText(FileFormat format) throws IOException {
        BeliefNetwork once = back(format, ShippedNetworks.network("scheming"));
        String text = NetworkFiles.export(format, once, once.defaults()).text();
        BeliefNetwork twice = read(format, text);
        assertThat(NetworkFiles.export(format, twice, twice.defaults()).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UAI"})
    void labelsAndReasons_areKept(FileFormat format) throws IOException {
        BeliefNetwork asia = ShippedNetworks.network("asia");
        BeliefNetwork back = back(format, asia);
        assertThat(back.variable("tub").label()).isEqualTo(asia.variable("tub").label());
        assertThat(back.variable("tub").why()).isEqualTo("Rare, and five times likelier after the visit.");
        assertThat(back.id()).isEqualTo("asia");
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatIsWritten_isKnownByItsBeginning(FileFormat format) {
        BeliefNetwork asia = ShippedNetworks.network("asia");
        byte[] text = NetworkFiles.export(format, asia, asia.defaults()).text().getBytes(StandardCharsets.UTF_8);
        assertThat(FileFormat.ofContent(text)).contains(format);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"BIF", "XMLBIF", "XDSL", "NET"})
    void whatAFormatOfTablesCannotCarry_isSaid(FileFormat format) {
        BeliefNetwork scheming = ShippedNetworks.network("scheming");
        assertThat(NetworkFiles.export(format, scheming, scheming.defaults()).lost())
                .anyMatch(lost -> lost.startsWith("its 35 questions"))
                .anyMatch(lost -> lost.startsWith(
                        "how %s of the variables depend".formatted(format == FileFormat.XDSL ? 26 : 28)))
                .contains("its 111 claims", "its 1 source", "which variable is the conclusion, and what is granted")
                .contains("which variables are lenses or secondary", "labels of states");
    }

    @Test
    void theNativeFormat_losesNothing() {
        BeliefNetwork scheming = ShippedNetworks.network("scheming");
        assertThat(NetworkFiles.export(FileFormat.NATIVE, scheming, scheming.defaults())
                        .lost())
                .isEmpty();
    }

    /** Names that hold everything a text can. */
    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void anyName_comesThrough_orIsWrittenWithTheLettersTheFormatHas(FileFormat format) throws IOException {
        Variable odd = Variable.of("a = \"b\", (c) | <d> & é %", "x y", "x_y", "5-12", "\\\"{};", "table");
        Variable other = Variable.of("0day", "yes", "no");
        BeliefNetwork network = BeliefNetwork.of(
                "odd",
                List.of(
                        new Dependence(odd, List.of(), PlainTable.of(0.1, 0.2, 0.3, 0.3, 0.1)),
                        new Dependence(
                                other,
                                List.of(odd.id()),
                                PlainTable.of(0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.4, 0.6, 0.5, 0.5))));
        assertSameNumbers("odd names", network, back(format, network));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void brokenFiles_areReportedAndNeverThrown(FileFormat format) throws IOException {
        byte[] sound = NetworkFiles.export(
                        format,
                        ShippedNetworks.network("asia"),
                        ShippedNetworks.network("asia").defaults())
                .text()
                .getBytes(StandardCharsets.UTF_8);
        for (long seed = 1; seed <= 400; seed++) {
            byte[] broken = broken(sound, new Random(seed));
            Loaded<BeliefNetwork> loaded = NetworkFiles.read(format, "broken", new ByteArrayInputStream(broken));
            assertThat(loaded.value().isPresent() || loaded.problems().stream().anyMatch(Problem::isError))
                    .as("seed %s", seed)
                    .isTrue();
        }
    }

    /** The bytes with some changed, cut out, doubled or cut off. */
    private static byte[] broken(byte[] sound, Random random) {
        StringBuilder text = new StringBuilder(new String(sound, StandardCharsets.ISO_8859_1));
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(text.length());
            int length = Math.min(text.length() - at, 1 + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.delete(at, at + length);
                case 2 -> text.insert(at, text.substring(at, at + length));
                default -> text.setLength(Math.max(1, text.length() - random.nextInt(text.length() / 2)));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static Stream<Arguments> shippedInEveryFormat() {
        return Stream.of(FileFormat.values())
                .flatMap(format -> Stream.of("scheming", "hazy-counting", "asia", "sprinkler", "six-premises")
                        .map(id -> Arguments.of(format, id)));
    }

    private static BeliefNetwork back(FileFormat format, BeliefNetwork network) throws IOException {
        return read(
                format, NetworkFiles.export(format, network, network.defaults()).text());
    }

    private static BeliefNetwork read(FileFormat format, String text) throws IOException {
        Loaded<BeliefNetwork> loaded = NetworkFiles.read(
                format, "network.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(loaded.problems()).as(text).isEmpty();
        return loaded.value().orElseThrow();
    }

    /** The numbers of a table with the states of each axis in the order they have in a family: some formats turn them round. */
    private static double[] asOrdered(Family family, ConditionalTable table) {
        double[] numbers = table.toArray();
        List<Variable> axes = new ArrayList<>(family.parents());
        axes.add(family.child());
        List<Variable> found = new ArrayList<>(table.family().parents());
        found.add(table.family().child());
        double[] ordered = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            int rest = i;
            int at = 0;
            int stride = 1;
            for (int axis = axes.size() - 1; axis >= 0; axis--) {
                int state = rest % axes.get(axis).size();
                at += stride * place(axes.get(axis), found.get(axis), state);
                rest /= axes.get(axis).size();
                stride *= axes.get(axis).size();
            }
            ordered[i] = numbers[at];
        }
        return ordered;
    }

    /** Where a state of a variable stands in the other: by its name where that has all of them, by its place where not. */
    private static int place(Variable variable, Variable other, int state) {
        boolean named = variable.id().equals(other.id())
                && variable.states().stream().allMatch(one -> other.indexOf(one.id()) >= 0);
        return named ? other.indexOf(variable.states().get(state).id()) : state;
    }

    /** Variable by variable, in the order of the first network or, where that changed, with parents first. */
    private static void assertSameNumbers(String what, BeliefNetwork network, BeliefNetwork back) {
        boolean sameOrder = back.variables().stream()
                .map(Variable::size)
                .toList()
                .equals(network.variables().stream().map(Variable::size).toList());
        List<Variable> order =
                sameOrder && back.findVariable(network.variables().get(0).id()).isPresent()
                        ? network.variables()
                        : network.topologicalOrder();
        List<Variable> found = order == network.variables() ? back.variables() : back.topologicalOrder();
        assertThat(found).as(what).hasSameSizeAs(order);
        for (int i = 0; i < order.size(); i++) {
            Variable variable = back.findVariable(order.get(i).id()).orElse(found.get(i));
            assertThat(asOrdered(network.family(order.get(i).id()), back.table(variable.id(), back.defaults())))
                    .as("%s, %s", what, order.get(i).id())
                    .isEqualTo(
                            network.table(order.get(i).id(), network.defaults()).toArray());
            assertThat(back.family(variable.id()).parents())
                    .hasSameSizeAs(network.family(order.get(i).id()).parents());
        }
    }
}
