package org.gridscheme.api.cli;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.api.text.Printable;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.postgis.GridVersion;
import org.gridscheme.spatial.postgis.PostgisGridStore;
import org.gridscheme.spatial.postgis.VersionState;

/** Lists the stored grid versions, or makes one of them the active one; so an earlier version comes back as well. */
final class GridsCommand implements Command {

    private static final String ACTIVATE = "activate";

    @Override
    public Optional<ExitCode> run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(given, Set.of(ACTIVATE), Set.of(), console.texts());
        PostgisGridStore grids = PostgisStores.grids(DatabaseAccess.open(console));
        Optional<String> wanted = arguments.find(ACTIVATE);
        if (wanted.isPresent()) {
            activate(wanted.get(), grids, console);
        } else {
            list(grids.list(), console);
        }
        return Optional.of(ExitCode.DONE);
    }

    private static void activate(String id, PostgisGridStore grids, Console console) {
        try {
            grids.activate(id);
        } catch (NoSuchElementException unknown) {
            throw CommandException.badInput(console.texts().get("cli.no-such-version", Printable.of(id)));
        }
        console.print(console.texts().get("cli.version-active", id));
    }

    private static void list(List<GridVersion> versions, Console console) {
        if (versions.isEmpty()) {
            console.print(console.texts().get("cli.no-grid"));
            return;
        }
        TextTable table = new TextTable(List.of(
                column(console, "version", false),
                column(console, "state", false),
                column(console, "name", false),
                column(console, "created", false),
                column(console, "nodes", true),
                column(console, "sections", true)));
        versions.forEach(it -> table.add(List.of(
                it.id(),
                it.state() == VersionState.ACTIVE ? console.texts().get("grids.active") : "",
                it.description().name(),
                it.createdAt()
                        .atOffset(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                count(it, "nodes"),
                count(it, "line_sections"))));
        table.lines().forEach(console::print);
    }

    private static TextTable.Column column(Console console, String key, boolean right) {
        return new TextTable.Column(console.texts().get("grids." + key), right);
    }

    private static String count(GridVersion version, String list) {
        return String.valueOf(version.counts().getOrDefault(list, 0));
    }
}
