package org.gridscheme.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridscheme.spatial.network.FormatGuess;
import org.gridscheme.spatial.network.NetworkFormat;

/** The formats a grid can be handed over in, by the names users give them: planning grids, then studies. */
final class GridFormats {

    static final String PACKAGE = "package";
    static final String LAYERS = "layers";

    private GridFormats() {}

    static String[] known() {
        return Stream.concat(
                        Stream.of(PACKAGE, LAYERS),
                        Arrays.stream(NetworkFormat.values()).map(NetworkFormat::id))
                .toArray(String[]::new);
    }

    /**
     * The format given; else layers, which alone come with a mapping; else what the content tells, if it tells anything.
     * Ends as bad input for layers without a mapping, and for a mapping without layers.
     */
    static Optional<String> find(Arguments arguments, Console console) {
        boolean mapped = arguments.find("mapping").isPresent();
        Optional<String> format = arguments.find("format").isPresent()
                ? Optional.of(arguments.choice("format", "", known()))
                : mapped ? Optional.of(LAYERS) : arguments.find("grid").flatMap(it -> guess(Path.of(it)));
        if (mapped != format.equals(Optional.of(LAYERS))) {
            throw CommandException.badInput(console.texts().get("cli.layers-with-mapping"));
        }
        return format;
    }

    private static Optional<String> guess(Path grid) {
        return Files.exists(grid.resolve(PACKAGE + ".json"))
                ? Optional.of(PACKAGE)
                : FormatGuess.of(grid).map(NetworkFormat::id);
    }
}
