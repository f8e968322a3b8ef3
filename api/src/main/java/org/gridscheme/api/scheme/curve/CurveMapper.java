package org.gridscheme.api.scheme.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridscheme.api.scheme.dto.DayCurvesDto;
import org.gridscheme.api.scheme.dto.LoadRateDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.scheme.dto.SwitchingDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.grid.loading.DayCurve;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadCurve;
import org.gridscheme.grid.loading.LoadCurves;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.loading.SeasonCurves;
import org.gridscheme.grid.loading.SeasonLoad;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPointMove;
import org.gridscheme.scheme.model.Switching;
import org.jspecify.annotations.Nullable;

/**
 * Curves of the elements whose load rates a scheme tells, in percent of the same base. A new customer who did not say when it draws
 * is a level line: its part of the load rate, as if its demand lasted all day.
 */
final class CurveMapper {

    private static final String FEEDER = "FEEDER";
    private static final String OPEN = Switching.Action.OPEN.name();
    private static final String CLOSE = Switching.Action.CLOSE.name();
    private static final String MAIN_TRANSFORMER = "MAIN_TRANSFORMER";

    private final FeederForest forest;
    private final GridLoading loading;
    private final LoadCurves curves;

    CurveMapper(FeederForest forest, LoadingAssumptions assumptions) {
        this(forest, GridLoading.of(forest.grid(), forest, assumptions));
    }

    private CurveMapper(FeederForest forest, GridLoading loading) {
        this.forest = forest;
        this.loading = loading;
        curves = loading.curves();
    }

    /** Curves after an open point moved as a source needs it. */
    CurveMapper after(@Nullable SwitchingDto switching) {
        if (switching == null) {
            return this;
        }
        OpenPointMove move = OpenPointMove.of(forest, section(switching, OPEN), section(switching, CLOSE));
        FeederForest moved = forest.after(move);
        return new CurveMapper(moved, loading.after(moved, move));
    }

    private int section(SwitchingDto switching, String action) {
        return switching.steps().stream()
                .filter(step -> step.action().equals(action))
                .findFirst()
                .map(step -> forest.grid().findSectionIndex(step.section_id()).orElseThrow())
                .orElseThrow();
    }

    /**
     * @param shares when the customer draws
     * @throws NoSuchElementException when the grid has none of the elements
     */
    DayCurvesDto map(SchemeSetDto set, SchemeDto scheme, Optional<SeasonCurves> shares) {
        List<DayCurvesDto.Element> elements = new ArrayList<>();
        for (int source = 0; source < scheme.sources().size(); source++) {
            SourceDto from = scheme.sources().get(source);
            elements.addAll(
                    after(from.switching()).elements(source, from.load_rates(), CustomerDay.of(shares, scheme, from)));
        }
        return new DayCurvesDto(set.id(), scheme.id(), set.grid_version(), elements);
    }

    /** Curves of the feeder and the main transformers among the elements of a source. */
    List<DayCurvesDto.Element> elements(int source, List<LoadRateDto> rates, CustomerDay customer) {
        List<DayCurvesDto.Element> elements = new ArrayList<>();
        for (LoadRateDto rate : rates) {
            if (rate.kind().equals(FEEDER)) {
                elements.add(feeder(source, rate, customer));
            } else if (rate.kind().equals(MAIN_TRANSFORMER)) {
                elements.add(transformers(source, rate, customer));
            }
        }
        return elements;
    }

    private DayCurvesDto.Element feeder(int source, LoadRateDto rate, CustomerDay customer) {
        Feeder feeder = forest.listFeeders().stream()
                .filter(f -> f.id().equals(rate.element()))
                .findFirst()
                .orElseThrow();
        double whole_A = loading.allowed_A(feeder.index());
        double highest_A = customer.normal_kVA() / (Math.sqrt(3) * feeder.nominalVoltage_kV());
        List<LoadCurve> curve = List.of(curves.ofFeeder(feeder.index(), customer.seasons()));
        return element(source, rate, curve, new Base(whole_A, highest_A), customer);
    }

    /** All transformers that feed the bus together, as in the load rate. */
    private DayCurvesDto.Element transformers(int source, LoadRateDto rate, CustomerDay customer) {
        GridSnapshot grid = forest.grid();
        PowerTransformer named = grid.listPowerTransformers().stream()
                .filter(t -> t.id().equals(rate.element()))
                .findFirst()
                .orElseThrow();
        List<PowerTransformer> feeding = grid.transformersFeeding(grid.busbarSectionIndex(named.busbarSectionId()));
        double rated_kVA =
                feeding.stream().mapToDouble(PowerTransformer::rated_kVA).sum();
        List<LoadCurve> parts = feeding.stream()
                .map(transformer -> curves.ofTransformer(transformer, customer.seasons()))
                .toList();
        return element(source, rate, parts, new Base(rated_kVA, customer.contingency_kVA()), customer);
    }

    /**
     * What is a hundred percent.
     *
     * @param highest demand of the customer in the same unit
     */
    private record Base(double whole, double highest) {

        double highest_pct() {
            return 100 * highest / whole;
        }
    }

    private static DayCurvesDto.Element element(
            int source, LoadRateDto rate, List<LoadCurve> parts, Base base, CustomerDay customer) {
        double told_pct = rate.after_pct() - rate.before_pct();
        double highest_pct = parts.stream().anyMatch(LoadCurve::isLevelBefore) ? told_pct : base.highest_pct();
        List<DayCurvesDto.Season> seasons = IntStream.range(
                        0, parts.get(0).seasons().size())
                .mapToObj(s -> season(
                        parts,
                        s,
                        100 / base.whole(),
                        customer.in(parts.get(0).seasons().get(s).season(), highest_pct, told_pct)))
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
