package org.gridscheme.api.scheme.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridscheme.api.scheme.dto.ConnectionPointDto;
import org.gridscheme.api.scheme.dto.DesignDto;
import org.gridscheme.api.scheme.dto.DiagramDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.scheme.mapping.SchemeSetMapper;
import org.gridscheme.api.testkit.FlatTransform;
import org.gridscheme.api.testkit.SampleSchemes;
import org.gridscheme.api.testkit.TestService;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.diagram.SingleLineDiagram;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SampleGrids;
import org.gridscheme.grid.topology.FeederForest;

/** Diagrams of the worked examples, domain rules section 12. */
final class DiagramSamples {

    private static final String TIME = "2026-03-04T05:06:07Z";

    private DiagramSamples() {}

    /** Single source: a spare way of RMU-3 on F1, five transformers. */
    static DiagramDto exampleA(Language language) {
        return draw(SampleGrids.EXAMPLE_A, "SINGLE", 5, language, new Place("RMU-3", "SPARE_WAY", "RMU-3", "MAIN"));
    }

    /** Two sources: a spare bay of each substation, four transformers. */
    static DiagramDto exampleB(Language language) {
        return draw(
                SampleGrids.EXAMPLE_B,
                "MUTUAL",
                4,
                language,
                new Place("A1-5", "SPARE_BAY", "A1-5", "MUTUAL"),
                new Place("B1-5", "SPARE_BAY", "B1-5", "MUTUAL"));
    }

    record Place(String id, String kind, String name, String role) {}

    static DiagramDto draw(String grid, String mode, int transformers, Language language, Place... places) {
        Texts texts = Texts.in(language);
        SchemeSetDto set = new SchemeSetMapper(new FlatTransform(), id -> Optional.empty(), TestService.RULES, texts)
                .map("answer-1", SampleSchemes.feasible("grid-1"), 0, () -> 1);
        SchemeDto scheme = scheme(set.schemes().get(0), mode, transformers, List.of(places));
        GridSnapshot snapshot = GridDsl.snapshot(grid);
        PlannedConnections planned = new PlannedConnections(scheme, snapshot);
        SingleLineDiagram diagram =
                SingleLineDiagram.of(FeederForest.trace(snapshot), planned.list(), planned.station());
        return new DiagramMapper(scheme, texts).map(set, TIME, diagram);
    }

    private static SchemeDto scheme(SchemeDto like, String mode, int transformers, List<Place> places) {
        DesignDto design = like.design();
        if (design == null) {
            throw new AssertionError("the sample has a design");
        }
        return new SchemeDto(
                like.id(),
                like.rank(),
                like.voltage_kv(),
                mode,
                like.score(),
                like.pareto(),
                like.tied(),
                IntStream.range(0, places.size())
                        .mapToObj(i -> source(like.sources().get(0), places.get(i)))
                        .toList(),
                like.independence(),
                like.quantities(),
                like.cost(),
                like.duration_days(),
                like.reply_working_days(),
                like.saifi_per_year(),
                like.saidi_h_per_year(),
                like.checks(),
                new DesignDto(
                        design.demand(),
                        design.sizing(),
                        new DesignDto.Plant(List.of(), List.of(new DesignDto.Units("SCB13-630", 630, transformers))),
                        design.reactive(),
                        design.metering(),
                        design.tariff(),
                        design.emergency(),
                        design.power_quality(),
                        design.schedule(),
                        design.reply(),
                        design.phases(),
                        design.transfers_per_year()));
    }

    private static SourceDto source(SourceDto like, Place place) {
        ConnectionPointDto point = like.connection_point();
        return new SourceDto(
                place.role(),
                new ConnectionPointDto(
                        place.id(),
                        place.kind(),
                        place.name(),
                        point.substation_id(),
                        point.substation(),
                        point.bus_section_id(),
                        point.bus_section(),
                        point.feeder_id(),
                        point.feeder(),
                        point.coordinates()),
                like.route(),
                like.cable(),
                like.demand_kva(),
                like.load_rates(),
                like.voltage_drop_pct(),
                like.short_circuit_ka(),
                like.point_short_circuit_ka(),
                like.flow(),
                like.switching(),
                like.alternative());
    }
}
