package org.gridscheme.api.scheme.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.gridscheme.api.scheme.dto.BasisDto;
import org.gridscheme.api.scheme.dto.ConnectionPointDto;
import org.gridscheme.api.scheme.dto.ReasonDto;
import org.gridscheme.api.scheme.dto.RejectionDto;
import org.gridscheme.api.scheme.dto.RemedyDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.dto.TimingDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.Remedy;
import org.gridscheme.scheme.model.RuleBasis;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.StageTime;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;

/** Maps the planner's answer to the wire, coordinates back to WGS84. One instance serves one answer. */
public final class SchemeSetMapper {

    /** The planner's own sum; the answer tells the whole time of the request instead. */
    private static final String PLANNER_TOTAL = "total";

    private final CoordinateTransform transform;
    private final ElementNames names;
    private final ReasonTexts reasons;
    private final RuleTitles titles;
    private final SchemeMapper schemes;

    public SchemeSetMapper(CoordinateTransform transform, ElementNames names, RuleBook rules, Texts texts) {
        this.transform = transform;
        this.names = names;
        this.reasons = new ReasonTexts(texts);
        this.titles = new RuleTitles(rules, texts.language());
        this.schemes = new SchemeMapper(
                this::connectionPoint,
                new RouteMapper(transform),
                new SwitchingMapper(this::lonLat),
                titles,
                new QuantityTexts(texts),
                names);
    }

    /**
     * @param id identity of the answer
     * @param reservationRevision of what others held of the grid
     * @param elapsed_ms time since the request came in, asked last
     */
    public SchemeSetDto map(String id, SchemeSet set, long reservationRevision, DoubleSupplier elapsed_ms) {
        return new SchemeSetDto(
                id,
                set.outcome().name(),
                set.provenance().gridVersion(),
                set.provenance().rulebookVersion(),
                set.provenance().priceBookVersion(),
                String.valueOf(reservationRevision),
                set.examined(),
                RankingMapper.basis(set.ranking()),
                set.stability().map(RankingMapper::stability).orElse(null),
                set.schemes().stream().map(schemes::map).toList(),
                set.rejected().stream().map(this::rejection).toList(),
                set.basis().stream().map(this::basis).toList(),
                new TimingDto(Rounding.milliseconds(elapsed_ms.getAsDouble()), stages(set.stages())));
    }

    private BasisDto basis(RuleBasis value) {
        return new BasisDto(
                value.rule(),
                titles.find(value.rule()).orElse(null),
                value.value(),
                value.unit(),
                value.weakEvidence());
    }

    private static Map<String, Double> stages(List<StageTime> times) {
        Map<String, Double> stages = new LinkedHashMap<>();
        times.stream()
                .filter(time -> !time.stage().equals(PLANNER_TOTAL))
                .forEach(time -> stages.put(time.stage(), Rounding.milliseconds(time.ms())));
        return stages;
    }

    private ConnectionPointDto connectionPoint(ConnectionPoint point) {
        return new ConnectionPointDto(
                point.id(),
                point.kind().name(),
                point.name(),
                point.substationId(),
                point.substationName(),
                point.busbarSectionId(),
                point.busbarSectionName(),
                point.feederId().orElse(null),
                point.feederName().orElse(null),
                lonLat(point.position()));
    }

    private List<Double> lonLat(Position position) {
        LonLat place = transform.toLonLat(position);
        return List.of(Rounding.degrees(place.lon()), Rounding.degrees(place.lat()));
    }

    private RejectionDto rejection(Rejection rejection) {
        ConnectionPointDto point = connectionPoint(rejection.connectionPoint());
        return new RejectionDto(
                point,
                rejection.reasons().stream()
                        .map(reason -> reason(reason, point))
                        .toList(),
                rejection.remedies().stream()
                        .map(change -> remedy(change, point))
                        .toList());
    }

    private ReasonDto reason(RejectionReason reason, ConnectionPointDto point) {
        Double actual = Rounding.findFigure(reason.actual()).orElse(null);
        Double limit = Rounding.findFigure(reason.limit()).orElse(null);
        Optional<RemedyDto> remedy = reason.remedy().map(change -> remedy(change, point));
        Optional<String> called = called(reason.element(), point);
        return new ReasonDto(
                reason.code(),
                actual,
                limit,
                reason.unit(),
                reason.element(),
                called.orElse(null),
                reasons.hint(
                        reason.code(), actual, limit, reason.unit(), reason.element(), called, remedy.orElse(null)),
                remedy.orElse(null));
    }

    private RemedyDto remedy(Remedy change, ConnectionPointDto point) {
        RemedyDto remedy = new RemedyDto(
                change.code(),
                Rounding.figure(change.value()),
                change.unit(),
                given(change.removes()),
                given(change.element()),
                given(change.detail()),
                given(change.target()),
                called(change.element(), point).orElse(null),
                called(change.detail(), point).orElse(null),
                called(change.target(), point).orElse(null),
                change.cost().map(Rounding::money).orElse(null),
                null);
        return remedy.withText(reasons.remedy(remedy).orElse(null));
    }

    private Optional<String> called(String element, ConnectionPointDto point) {
        return ReasonTexts.findName(element, point).or(() -> names.find(element));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
