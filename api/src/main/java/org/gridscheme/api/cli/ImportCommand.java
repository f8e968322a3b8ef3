package org.gridscheme.api.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.api.config.Installation;
import org.gridscheme.api.importing.CityImport;
import org.gridscheme.api.importing.DescribedGrid;
import org.gridscheme.api.importing.ImportedCity;
import org.gridscheme.api.importing.ImportedStreets;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.scheme.street.StreetNetwork;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.demo.grid.SynthesisParameters;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.GridPackageReader;
import org.gridscheme.spatial.ingest.GridSource;
import org.gridscheme.spatial.ingest.ImportReportText;
import org.gridscheme.spatial.ingest.PypsaCsvReader;
import org.gridscheme.spatial.ingest.PypsaOptions;
import org.gridscheme.spatial.ingest.ShortestStreetLayout;
import org.gridscheme.spatial.ingest.StreetLayout;
import org.gridscheme.spatial.ingest.gis.GisExportReader;
import org.gridscheme.spatial.ingest.study.StudyOptions;
import org.gridscheme.spatial.network.NetworkFormat;
import org.gridscheme.spatial.street.StreetImportException;
import org.gridscheme.spatial.street.StreetSource;

/** Imports streets and a grid, read or generated, as the new active version; prints what came in and every finding. */
final class ImportCommand implements Command {

    private static final Set<String> VALUED =
            Set.of("streets", "grid", "format", "mapping", "coordinates", "crs", "synthesize-grid", "nodes", "name");
    private static final Set<String> FLAGS = Set.of("mv-only", "approve");

    private static final long DEFAULT_NODES = 4000;

    @Override
    public Optional<ExitCode> run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(given, VALUED, FLAGS, console.texts());
        Path osmFile = Path.of(arguments.get("streets"));
        requireOneGrid(arguments, console);
        String format = format(arguments, console);
        Installation installation = new Installation(DatabaseAccess.open(console));
        ProgressLines progress = new ProgressLines(console);
        ImportReportText texts = new ImportReportText(console.language().locale());
        try {
            CityImport cities = installation.cities();
            ImportedStreets streets =
                    cities.streets(osmFile, StreetSource.ofOsmFile(osmFile), false, progress::progress);
            GridSource source = source(arguments, format, streets, cities);
            ImportedCity city = isApproved(arguments)
                    ? cities.grid(streets, source, progress::progress)
                    : cities.propose(streets, source, progress::progress);
            texts.lines(city.report()).forEach(console::print);
            city.change().map(texts::lines).ifPresent(lines -> lines.forEach(console::print));
            String said = city.waits() ? "cli.version-waits" : "cli.version-active";
            console.print(console.texts().get(said, city.version().id()));
            return Optional.of(ExitCode.DONE);
        } catch (StreetImportException unreadable) {
            throw CommandException.badInput(console.texts().get("cli.streets-refused", Failures.firstLine(unreadable)));
        } catch (GridImportException refused) {
            throw new CommandException(ExitCode.BAD_INPUT, texts.lines(refused));
        }
    }

    /** A generated grid is asked for by its seed: there is no source that could have gone wrong. */
    private static boolean isApproved(Arguments arguments) {
        return arguments.has("approve") || arguments.find("synthesize-grid").isPresent();
    }

    private static void requireOneGrid(Arguments arguments, Console console) {
        if (arguments.find("grid").isPresent()
                == arguments.find("synthesize-grid").isPresent()) {
            throw CommandException.badInput(console.texts().get("cli.one-grid"));
        }
    }

    /** A grid whose content tells nothing is taken for a package, which then says what is missing. */
    private static String format(Arguments arguments, Console console) {
        return GridFormats.find(arguments, console).orElse(GridFormats.PACKAGE);
    }

    private static GridSource source(Arguments arguments, String format, ImportedStreets streets, CityImport cities) {
        Optional<Long> seed = arguments.findWhole("synthesize-grid", Long.MIN_VALUE, Long.MAX_VALUE);
        String name = arguments.find("name").orElse(streets.streets().name());
        if (seed.isPresent()) {
            long nodes = arguments.findWhole("nodes", 200, 1_000_000).orElse(DEFAULT_NODES);
            return cities.synthesized(streets, SynthesisParameters.of(seed.get(), Math.toIntExact(nodes), name));
        }
        GridSource read = read(arguments, format, streets, cities);
        return arguments.find("name").map(given -> named(read, given)).orElse(read);
    }

    private static GridSource read(Arguments arguments, String format, ImportedStreets streets, CityImport cities) {
        Path grid = Path.of(arguments.get("grid"));
        if (format.equals(GridFormats.LAYERS)) {
            return layers(arguments, cities, grid);
        }
        Optional<NetworkFormat> study = NetworkFormat.find(format);
        if (study.isEmpty()) {
            return progress -> new GridPackageReader(cities.conductors()).read(grid, progress);
        }
        if (study.get() == NetworkFormat.PYPSA_CSV) {
            return pypsa(arguments, streets, grid);
        }
        Optional<Path> coordinates = arguments.find("coordinates").map(Path::of);
        return cities.study(streets, grid, study.get(), arguments.find("crs"), StudyOptions.of(coordinates));
    }

    private static GridSource layers(Arguments arguments, CityImport cities, Path export) {
        Path mapping = Path.of(arguments.get("mapping"));
        return progress -> new GisExportReader(cities.conductors(), mapping).read(export, progress);
    }

    private static GridSource pypsa(Arguments arguments, ImportedStreets streets, Path folder) {
        PypsaOptions usual =
                PypsaOptions.ofMediumVoltage(arguments.find("coordinates").map(Path::of));
        PypsaOptions options = new PypsaOptions(
                usual.name(),
                usual.attribution(),
                arguments.has("mv-only"),
                usual.coordinates(),
                usual.powerFactor(),
                usual.areaClass());
        StreetLayout layout = new ShortestStreetLayout(
                new StreetNetwork(streets.streets()),
                GeoToolsCoordinateTransform.of(streets.streets().crs()));
        return progress -> new PypsaCsvReader(options, layout).read(folder, progress);
    }

    private static GridSource named(GridSource source, String name) {
        return DescribedGrid.of(source, it -> new GridDescription(name, it.fictional(), it.attribution()));
    }
}
