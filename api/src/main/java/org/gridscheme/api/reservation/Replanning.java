package org.gridscheme.api.reservation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.scheme.RequestContexts;
import org.gridscheme.api.scheme.dto.ConnectionPointDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.request.PlanningRequest;
import org.gridscheme.api.scheme.request.PlanningRequestReader;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;

/** Plans an archived scheme again, on what is held now and at its own connection points alone. */
final class Replanning {

    private final RequestContexts contexts;
    private final PlanningRequestReader reader = new PlanningRequestReader();

    Replanning(RequestContexts contexts) {
        this.contexts = contexts;
    }

    /**
     * @param set everything these points give now
     * @param scheme the same scheme; empty where it does not fit any more
     */
    record Replanned(SchemePlanner planner, SchemeSet set, Optional<SupplyScheme> scheme) {}

    /** @throws org.gridscheme.api.error.ProblemException when the loaded grid does not reach the customer's place */
    Replanned plan(String request, SchemeDto scheme, LoadedGrid grid) {
        PlanningRequest read = reader.read(request.getBytes(StandardCharsets.UTF_8), contexts.of(grid));
        SchemePlanner planner = grid.planners().get(read.application().options().profile());
        List<String> points = points(scheme);
        SchemeSet set = planner.plan(read.application().onPoints(points.stream().collect(Collectors.toSet())));
        return new Replanned(
                planner,
                set,
                set.schemes().stream().filter(found -> isSame(found, scheme)).findFirst());
    }

    static List<String> points(SchemeDto scheme) {
        return scheme.sources().stream()
                .map(source -> source.connection_point().id())
                .toList();
    }

    private static boolean isSame(SupplyScheme found, SchemeDto scheme) {
        return found.mode().name().equals(scheme.mode())
                && found.sources().stream()
                        .map(source ->
                                source.role() + " " + source.connectionPoint().kind() + " "
                                        + source.connectionPoint().id())
                        .toList()
                        .equals(scheme.sources().stream()
                                .map(source -> source.role() + " " + key(source.connection_point()))
                                .toList());
    }

    private static String key(ConnectionPointDto point) {
        return point.kind() + " " + point.id();
    }
}
