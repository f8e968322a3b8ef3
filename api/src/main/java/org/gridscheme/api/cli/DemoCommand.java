package org.gridscheme.api.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.gridscheme.api.config.Installation;
import org.gridscheme.api.config.WireJson;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.importing.DemoCity;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.scheme.dto.SchemeRequestDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportReportText;
import org.springframework.context.ConfigurableApplicationContext;

/** Shows what there is: the demo city, the service on it, and one planned example with its ranked schemes. */
final class DemoCommand implements Command {

    /** A data centre of the first importance class: two sources from different substations. */
    private static final SchemeRequestDto EXAMPLE = new SchemeRequestDto(
            new SchemeRequestDto.Customer(null, "DATA_CENTRE", "CLASS_I"),
            new SchemeRequestDto.Location("WGS84", List.of(new BigDecimal("118.9050"), new BigDecimal("32.9030"))),
            new BigDecimal("8000"),
            null,
            null,
            null,
            "AUTO",
            null,
            null);

    @Override
    public Optional<ExitCode> run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(given, Set.of("port"), Set.of("once"), console.texts());
        long port = arguments.findWhole("port", 0, 65_535).orElse(ServeCommand.DEFAULT_PORT);
        ServiceProcess.requireFree(port, console);
        String version = prepare(DatabaseAccess.open(console), console);
        console.say(console.texts().get("cli.starting"));
        ConfigurableApplicationContext service = ServiceProcess.start(port, console);
        showExample(service, version, console);
        if (arguments.has("once")) {
            service.close();
            return Optional.of(ExitCode.DONE);
        }
        console.say(console.texts().get("cli.serving", ServiceProcess.url(service)));
        return Optional.empty();
    }

    private static String prepare(DataSource database, Console console) {
        Installation installation = new Installation(database);
        DemoCity city = new DemoCity(installation.grids(), installation.cities());
        try {
            return city.activate(new ProgressLines(console)::progress);
        } catch (GridImportException refused) {
            throw new CommandException(
                    ExitCode.FAILURE, new ImportReportText(console.language().locale()).lines(refused));
        }
    }

    private static void showExample(ConfigurableApplicationContext service, String version, Console console) {
        SnapshotHolder holder = service.getBean(SnapshotHolder.class);
        holder.refresh();
        console.say(console.texts().get("cli.example", holder.get().facts().name(), version));
        SchemeSetDto answer = service.getBean(SchemeService.class)
                .plan(WireJson.mapper().writeValueAsBytes(EXAMPLE), console.language(), Optional.empty())
                .set();
        new SchemeTable(console.texts()).lines(answer, holder.get().facts()).forEach(console::print);
    }
}
