package org.gridscheme.api.compare;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.gridscheme.api.compare.dto.ComparisonDto;
import org.gridscheme.api.compare.dto.ComparisonDto.CheckRow;
import org.gridscheme.api.compare.dto.ComparisonDto.CheckValue;
import org.gridscheme.api.compare.dto.ComparisonDto.CheckedElement;
import org.gridscheme.api.compare.dto.ComparisonDto.Corridor;
import org.gridscheme.api.compare.dto.ComparisonDto.CostRow;
import org.gridscheme.api.compare.dto.ComparisonDto.CostValue;
import org.gridscheme.api.compare.dto.ComparisonDto.CriterionRow;
import org.gridscheme.api.compare.dto.ComparisonDto.CriterionValue;
import org.gridscheme.api.compare.dto.ComparisonDto.FactRow;
import org.gridscheme.api.compare.dto.ComparisonDto.FactValue;
import org.gridscheme.api.compare.dto.ComparisonDto.LoadRateRow;
import org.gridscheme.api.compare.dto.ComparisonDto.LoadRateValue;
import org.gridscheme.api.compare.dto.ComparisonDto.MultiLineString;
import org.gridscheme.api.compare.dto.ComparisonDto.QuantityRow;
import org.gridscheme.api.compare.dto.ComparisonDto.QuantityValue;
import org.gridscheme.api.compare.dto.ComparisonDto.RoutePair;
import org.gridscheme.api.compare.dto.ComparisonDto.WorkRow;
import org.gridscheme.api.compare.dto.ComparisonDto.WorkValue;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.scheme.comparison.ComparedScheme;
import org.gridscheme.scheme.comparison.SchemeComparison;
import org.gridscheme.scheme.comparison.SchemeComparison.CorridorPair;

/** Maps a comparison to the wire. */
final class ComparisonMapper {

    private final String id;
    private final SchemeComparison comparison;

    ComparisonMapper(String id, SchemeComparison comparison) {
        this.id = id;
        this.comparison = comparison;
    }

    ComparisonDto map() {
        return new ComparisonDto(
                id,
                comparison.schemes(),
                comparison.criteria().stream().map(this::criterion).toList(),
                comparison.quantities().stream().map(this::quantity).toList(),
                comparison.costs().stream().map(this::cost).toList(),
                comparison.loadRates().stream().map(this::loadRate).toList(),
                comparison.checks().stream().map(this::check).toList(),
                comparison.works().stream().map(this::work).toList(),
                comparison.facts().stream().map(this::fact).toList(),
                comparison.corridors().stream().map(ComparisonMapper::routes).toList(),
                comparison.sharedCorridors().stream()
                        .map(ComparisonMapper::corridor)
                        .toList());
    }

    private CriterionRow criterion(SchemeComparison.CriterionRow row) {
        List<CriterionValue> values = IntStream.range(0, row.cells().size())
                .boxed()
                .flatMap(i -> row.cells().get(i).stream()
                        .map(cell -> new CriterionValue(
                                comparison.schemes().get(i),
                                cell.value(),
                                cell.normalised(),
                                cell.contribution(),
                                cell.best())))
                .toList();
        return new CriterionRow(row.name(), values);
    }

    private QuantityRow quantity(SchemeComparison.QuantityRow row) {
        return new QuantityRow(
                row.code(),
                row.name(),
                row.unit(),
                row.owner(),
                row.differs(),
                values(
                        row.cells(),
                        (scheme, cell) -> new QuantityValue(
                                scheme, Rounding.quantity(cell.quantity()), Rounding.money(cell.amount()))));
    }

    private CostRow cost(SchemeComparison.CostRow row) {
        return new CostRow(
                row.item(),
                values(
                        row.cells(),
                        (scheme, cell) -> new CostValue(
                                scheme, Rounding.money(cell.amount()), Rounding.money(cell.aboveLeast()))));
    }

    private LoadRateRow loadRate(SchemeComparison.LoadRateRow row) {
        return new LoadRateRow(row.element(), row.name(), row.kind(), values(row.cells(), (scheme, cell) -> cell.map(
                        rate -> value(scheme, rate))
                .orElseGet(() -> new LoadRateValue(scheme, null, null, null, null, null, null))));
    }

    private static LoadRateValue value(String scheme, SchemeComparison.LoadRateCell rate) {
        return new LoadRateValue(
                scheme,
                rate.measured_pct(),
                Rounding.percent(rate.before_pct() - rate.measured_pct()),
                rate.before_pct(),
                Rounding.percent(rate.after_pct() - rate.before_pct()),
                rate.after_pct(),
                rate.limit_pct());
    }

    private CheckRow check(SchemeComparison.CheckRow row) {
        return new CheckRow(
                row.rule(),
                row.title(),
                row.unit(),
                row.differs(),
                values(
                        row.cells(),
                        (scheme, cell) -> new CheckValue(
                                scheme,
                                cell.map(found -> found.worst().name()).orElse(null),
                                cell.map(SchemeComparison.CheckCell::checks).orElse(List.of()).stream()
                                        .map(ComparisonMapper::element)
                                        .toList())));
    }

    private static CheckedElement element(ComparedScheme.Check check) {
        return new CheckedElement(
                check.element(),
                check.verdict().name(),
                Rounding.findFigure(check.actual()).orElse(null),
                Rounding.findFigure(check.limit()).orElse(null));
    }

    private WorkRow work(SchemeComparison.WorkRow row) {
        return new WorkRow(
                row.code(), row.title(), row.permit(), row.differs(), values(row.cells(), (scheme, cell) -> cell.map(
                                work -> new WorkValue(scheme, work.longest_d(), work.count(), work.critical()))
                        .orElseGet(() -> new WorkValue(scheme, null, 0, false))));
    }

    private FactRow fact(SchemeComparison.FactRow row) {
        return new FactRow(
                row.pointer(),
                row.differs(),
                values(row.cells(), (scheme, cell) -> new FactValue(scheme, cell.orElse(null))));
    }

    private <C, V> List<V> values(List<C> cells, BiFunction<String, C, V> value) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> value.apply(comparison.schemes().get(i), cells.get(i)))
                .toList();
    }

    private static RoutePair routes(CorridorPair pair) {
        return new RoutePair(
                pair.schemeA(),
                pair.schemeB(),
                Rounding.metres(pair.common_m()),
                Rounding.metres(pair.onlyA_m()),
                Rounding.metres(pair.onlyB_m()),
                lines(pair.common()),
                lines(pair.onlyA()),
                lines(pair.onlyB()));
    }

    private static Corridor corridor(SchemeComparison.SharedCorridor shared) {
        return new Corridor(shared.schemes(), Rounding.metres(shared.length_m()), lines(shared.lines()));
    }

    private static MultiLineString lines(List<List<LonLat>> lines) {
        return MultiLineString.of(lines.stream()
                .map(line -> line.stream()
                        .map(place -> List.of(Rounding.degrees(place.lon()), Rounding.degrees(place.lat())))
                        .toList())
                .toList());
    }
}
