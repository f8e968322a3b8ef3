package org.gridscheme.api.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.config.Installation;
import org.gridscheme.api.config.WireJson;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.text.Texts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plans one request on the database as it stands, through the same service as the REST call. */
final class PlanCommand implements Command {

    @Override
    public Optional<ExitCode> run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(given, PlanRequests.OPTIONS, PlanRequests.FLAGS, console.texts());
        String format = arguments.choice("format", "table", "table", "json", "geojson");
        byte[] request = request(arguments, console.texts());
        Installation installation = new Installation(DatabaseAccess.open(console));
        if (!installation.holder().refresh()) {
            throw CommandException.failure(console.texts().get("cli.no-grid"));
        }
        SchemeSetDto answer = installation
                .schemes()
                .plan(request, console.language(), Optional.empty())
                .set();
        print(answer, format, installation, console);
        arguments.find("bundle").ifPresent(file -> writeBundle(answer, Path.of(file), installation, console));
        return Optional.of(answer.schemes().isEmpty() ? ExitCode.NO_FEASIBLE_SCHEME : ExitCode.DONE);
    }

    private static byte[] request(Arguments arguments, Texts texts) {
        return RequestFile.isGiven(arguments)
                ? new RequestFile(arguments, texts).read()
                : WireJson.mapper().writeValueAsBytes(new PlanRequests(arguments, texts).request());
    }

    private static void writeBundle(SchemeSetDto answer, Path file, Installation installation, Console console) {
        try {
            installation.bundles().write(answer.id(), console.language(), file);
        } catch (UncheckedIOException failure) {
            throw CommandException.failure(
                    console.texts().get("cli.file-not-written", file.toString(), Failures.firstLine(failure)));
        }
        console.say(console.texts().get("cli.bundle-written", file.toString()));
    }

    private static void print(SchemeSetDto answer, String format, Installation installation, Console console) {
        JsonMapper json = WireJson.mapper()
                .rebuild()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        switch (format) {
            case "json" -> console.print(json.writeValueAsString(answer));
            case "geojson" -> console.print(json.writeValueAsString(SchemeGeoJson.of(answer)));
            default ->
                new SchemeTable(console.texts())
                        .lines(answer, installation.holder().get().facts())
                        .forEach(console::print);
        }
    }
}
