package org.gridscheme.api.scheme.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.gridscheme.api.scheme.dto.DayCurvesDto;
import org.gridscheme.api.scheme.dto.LoadRateDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.grid.loading.DayCurve;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadCurve;
import org.gridscheme.grid.loading.LoadCurves;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.loading.SeasonLoad;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;

/**
 * Curves of the elements whose load rates a scheme tells, in percent of the same base. The new customer has no curve of its
 * own: its part of the load rate is drawn as a level line, as if its demand lasted all day.
 */
final class CurveMapper {

    private static final String FEEDER = "FEEDER";
    private static final String MAIN_TRANSFORMER = "MAIN_TRANSFORMER";

    private final FeederForest forest;
    private final GridLoading loading;
    private final LoadCurves curves;

    CurveMapper(FeederForest forest, LoadingAssumptions assumptions) {
        this.forest = forest;
        loading = GridLoading.of(forest.grid(), forest, assumptions);
        curves = LoadCurves.of(forest, assumptions);
    }

    /** @throws NoSuchElementException when the grid has none of the elements */
    DayCurvesDto map(SchemeSetDto set, SchemeDto scheme) {
        List<DayCurvesDto.Element> elements = new ArrayList<>();
        for (int source = 0; source < scheme.sources().size(); source++) {
            elements.addAll(elements(source, scheme.sources().get(source).load_rates()));
        }
        return new DayCurvesDto(set.id(), scheme.id(), set.grid_version(), elements);
    }

    /** Curves of the feeder and the main transformers among the elements of a source. */
    List<DayCurvesDto.Element> elements(int source, List<LoadRateDto> rates) {
        List<DayCurvesDto.Element> elements = new ArrayList<>();
        for (LoadRateDto rate : rates) {
            if (rate.kind().equals(FEEDER)) {
                elements.add(feeder(source, rate));
            } else if (rate.kind().equals(MAIN_TRANSFORMER)) {
                elements.add(transformers(source, rate));
            }
        }
        return elements;
    }

    private DayCurvesDto.Element feeder(int source, LoadRateDto rate) {
        Feeder feeder = forest.listFeeders().stream()
                .filter(f -> f.id().equals(rate.element()))
                .findFirst()
                .orElseThrow();
        double whole_A = loading.allowed_A(feeder.index());
        return element(source, rate, List.of(curves.ofFeeder(feeder.index())), whole_A);
    }

    /** All transformers that feed the bus together, as in the load rate. */
    private DayCurvesDto.Element transformers(int source, LoadRateDto rate) {
        GridSnapshot grid = forest.grid();
        PowerTransformer named = grid.listPowerTransformers().stream()
                .filter(t -> t.id().equals(rate.element()))
                .findFirst()
                .orElseThrow();
        List<PowerTransformer> feeding = grid.transformersFeeding(grid.busbarSectionIndex(named.busbarSectionId()));
        double rated_kVA =
                feeding.stream().mapToDouble(PowerTransformer::rated_kVA).sum();
        return element(source, rate, feeding.stream().map(curves::ofTransformer).toList(), rated_kVA);
    }

    private static DayCurvesDto.Element element(int source, LoadRateDto rate, List<LoadCurve> parts, double whole) {
        DayCurve added = DayCurve.flat(rate.after_pct() - rate.before_pct());
        List<DayCurvesDto.Season> seasons = IntStream.range(
                        0, parts.get(0).seasons().size())
                .mapToObj(s -> season(parts, s, 100 / whole, added))
                .toList();
        return new DayCurvesDto.Element(rate.element(), rate.name(), rate.kind(), source, rate.limit_pct(), seasons);
    }

    private static DayCurvesDto.Season season(List<LoadCurve> parts, int s, double toPercent, DayCurve added) {
        DayCurve before = DayCurve.flat(0);
        for (LoadCurve part : parts) {
            SeasonLoad load = part.seasons().get(s);
            before = before.plus(load.measured()).plus(load.committed());
        }
        DayCurve before_pct = before.times(toPercent);
        DayCurve after_pct = before_pct.plus(added);
        return new DayCurvesDto.Season(
                parts.get(0).seasons().get(s).season(),
                percent(before_pct),
                percent(after_pct),
                after_pct.peakStep(),
                Rounding.percent(after_pct.max()));
    }

    private static List<Double> percent(DayCurve curve) {
        return curve.values().stream().map(Rounding::percent).toList();
    }
}
