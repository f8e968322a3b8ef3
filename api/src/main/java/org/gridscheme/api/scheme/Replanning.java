package org.gridscheme.api.scheme;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.scheme.dto.ConnectionPointDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.request.PlanningRequest;
import org.gridscheme.api.scheme.request.PlanningRequestReader;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;

/** Plans an archived scheme again, on the grid and on what is held of it now. Thread-safe. */
public final class Replanning {

    private final RequestContexts contexts;
    private final PlanningRequestReader reader = new PlanningRequestReader();

    public Replanning(RequestContexts contexts) {
        this.contexts = contexts;
    }

    /**
     * @param set everything these points give now
     * @param scheme the same scheme; empty where it does not fit any more
     */
    public record Replanned(SchemePlanner planner, SchemeSet set, Optional<SupplyScheme> scheme) {}

    /**
     * At its own connection points alone.
     *
     * @throws org.gridscheme.api.error.ProblemException when the loaded grid does not reach the customer's place
     */
    public Replanned plan(String request, SchemeDto scheme, LoadedGrid grid) {
        PlanningRequest read = read(request, grid);
        SchemePlanner planner = grid.planners().get(read.application().options().profile());
        List<String> points = points(scheme);
        return find(
                scheme,
                planner,
                planner.plan(read.application().onPoints(points.stream().collect(Collectors.toSet()))));
    }

    /**
     * The whole request as it was asked, and where the scheme is no longer among the answers its own connection points alone.
     *
     * @throws org.gridscheme.api.error.ProblemException when the loaded grid does not reach the customer's place
     */
    public Replanned planAll(String request, SchemeDto scheme, LoadedGrid grid) {
        PlanningRequest read = read(request, grid);
        SchemePlanner planner = grid.planners().get(read.application().options().profile());
        Replanned all = find(scheme, planner, planner.plan(read.application()));
        return all.scheme().isPresent() ? all : plan(request, scheme, grid);
    }

    /** The profile whose rules an archived request asks for. */
    public Optional<String> profile(String request, LoadedGrid grid) {
        return read(request, grid).application().options().profile();
    }

    private PlanningRequest read(String request, LoadedGrid grid) {
        return reader.read(request.getBytes(StandardCharsets.UTF_8), contexts.of(grid));
    }

    /** Several schemes may use the same points in the same way; the one of the same id is meant. */
    private static Replanned find(SchemeDto scheme, SchemePlanner planner, SchemeSet set) {
        return new Replanned(
                planner,
                set,
                set.schemes().stream()
                        .filter(found -> isSame(found, scheme))
                        .min(Comparator.comparing(found -> !found.id().equals(scheme.id()))));
    }

    private static List<String> points(SchemeDto scheme) {
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
