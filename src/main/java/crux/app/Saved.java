package crux.app;

import crux.app.text.Sheet;
import crux.format.ContentHash;
import crux.library.Library;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.model.View;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What was saved where: the result and the use case of {@code save}.
 *
 * @param what {@code network} or {@code profile}
 * @param name of what was saved: {@code scheming/me}
 * @param file where it lies
 * @param answers how many answers a profile has
 */
public record Saved(String what, String name, Path file, int answers) implements Result {

    /** Saves a network, or a profile of it under a name: the answers of another profile with those set laid over. */
    public static Saved of(Workbench bench, Request request, Optional<String> as, LocalDate today)
            throws Unusable, IOException {
        Library library = bench.shelf().library();
        Standpoint at = bench.standpoint(request);
        if (as.isEmpty() && request.profile().isEmpty()) {
            return new Saved("network", at.network().id(), library.save(at.network()), 0);
        }
        String name = name(as.or(request::profile).orElseThrow(), at.network());
        Profile profile = named(at.profile(), name, at.network(), today);
        return new Saved(
                "profile",
                at.network().id() + "/" + name,
                library.save(profile),
                profile.responses().size());
    }

    private static String name(String written, BeliefNetwork network) throws Unusable {
        String own = network.id() + "/";
        String name = written.startsWith(own) ? written.substring(own.length()) : written;
        if (!Library.isName(name) || name.equals(Shelf.DEFAULT)) {
            throw Unusable.usage(
                    "--as " + written,
                    name.equals(Shelf.DEFAULT)
                            ? "default names the defaults"
                            : "“%s” cannot be a profile's name".formatted(name),
                    "use letters, digits, - _ and . and begin with a letter or digit");
        }
        return name;
    }

    /** The answers under another name; a stance that is nobody's becomes somebody's when it is saved under a new one. */
    private static Profile named(Profile profile, String name, BeliefNetwork network, LocalDate today) {
        Map<String, Response> responses = new LinkedHashMap<>();
        profile.responses()
                .forEach((credence, response) -> responses.put(
                        credence,
                        new Response(
                                response.answer(),
                                response.written(),
                                response.date().or(() -> Optional.of(today)),
                                response.note(),
                                mark(profile, network, credence, response))));
        boolean same = profile.id().equals(name);
        return new Profile(
                name,
                same ? profile.title() : name,
                network.id(),
                isCurrent(profile, network) ? ContentHash.of(network) : profile.hash(),
                same ? profile.view() : View.ANONYMOUS,
                same ? profile.note() : "",
                responses,
                profile.beliefs());
    }

    private static boolean isCurrent(Profile profile, BeliefNetwork network) {
        return profile.hash().isEmpty() || profile.hash().equals(ContentHash.of(network));
    }

    /** An answer keeps the mark it has; one without is marked where the question is known to be the one it was given to. */
    private static String mark(Profile profile, BeliefNetwork network, String credence, Response response) {
        return response.asked().isEmpty()
                        && (isCurrent(profile, network) || response.date().isEmpty())
                ? network.findCredence(credence).map(ContentHash::ofQuestion).orElse("")
                : response.asked();
    }

    @Override
    public JsonNode json() {
        return Json.object()
                .put("saved", what)
                .put("name", name)
                .put("file", file.toString())
                .put("answers", answers);
    }

    @Override
    public CsvTable csv() {
        return CsvTable.of("saved", "name", "file").row(what, name, file);
    }

    @Override
    public void write(Sheet sheet) {
        String with =
                what.equals("network") ? "" : answers == 1 ? " with 1 answer" : " with %s answers".formatted(answers);
        sheet.paragraph("Saved the %s %s%s:".formatted(what, name, with));
        sheet.line("  " + file);
    }
}
