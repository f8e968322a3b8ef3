package org.gridscheme.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gridscheme.api.scheme.request.PlanningRequestReader;
import org.gridscheme.api.text.Texts;

/** The body of the REST call in a file: everything it can ask for, options or not. Judging it is left to the service. */
final class RequestFile {

    static final String OPTION = "request";

    /** What says how to answer, not what is asked. */
    private static final Set<String> BESIDE_IT = Set.of(OPTION, "format", "bundle");

    private final Arguments arguments;
    private final Texts texts;

    RequestFile(Arguments arguments, Texts texts) {
        this.arguments = arguments;
        this.texts = texts;
    }

    static boolean isGiven(Arguments arguments) {
        return arguments.find(OPTION).isPresent();
    }

    /** @throws CommandException naming every other option that says what is asked, or when the file cannot be read */
    byte[] read() {
        List<String> doubled = arguments.names().stream()
                .filter(name -> !BESIDE_IT.contains(name))
                .sorted()
                .map(name -> texts.get("cli.option-in-request", name))
                .toList();
        if (!doubled.isEmpty()) {
            throw new CommandException(ExitCode.BAD_INPUT, doubled);
        }
        String name = arguments.get(OPTION);
        try (InputStream file = Files.newInputStream(Path.of(name))) {
            byte[] body = file.readNBytes(PlanningRequestReader.MAX_BODY + 1);
            if (body.length > PlanningRequestReader.MAX_BODY) {
                throw CommandException.badInput(
                        texts.get("cli.request-too-large", name, String.valueOf(PlanningRequestReader.MAX_BODY)));
            }
            return body;
        } catch (InvalidPathException | NoSuchFileException missing) {
            throw CommandException.badInput(texts.get("cli.file-missing", name));
        } catch (IOException failure) {
            throw CommandException.badInput(texts.get("cli.file-unreadable", name, Failures.firstLine(failure)));
        }
    }
}
