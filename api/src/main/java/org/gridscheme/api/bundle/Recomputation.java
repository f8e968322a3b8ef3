package org.gridscheme.api.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.grid.Bounds;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.mapping.SchemeSetMapper;
import org.gridscheme.api.scheme.request.PlaceResolver;
import org.gridscheme.api.scheme.request.PlanningRequest;
import org.gridscheme.api.scheme.request.PlanningRequestReader;
import org.gridscheme.api.scheme.request.RequestContext;
import org.gridscheme.api.scheme.request.RequestProfiles;
import org.gridscheme.api.scheme.request.WishTargets;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.model.SchemeSet;
import tools.jackson.core.JacksonException;

/** Answers a request from the files of a bundle. Thread-safe. */
public final class Recomputation {

    /** The request was accepted once; here only what it says matters, not where the service draws its limits. */
    private static final Bounds ANYWHERE = new Bounds(-180, -90, 180, 90);

    private static final double ANY_CAPACITY_KVA = 1e9;

    private final FilePlanners planners;
    private final PlaceResolver places;
    private final PlanningRequestReader requests = new PlanningRequestReader();
    private final BundleJson json = new BundleJson();

    public Recomputation(FilePlanners planners, PlaceResolver places) {
        this.planners = planners;
        this.places = places;
    }

    /**
     * @param versions what the files are
     * @param answer JSON of the answer, without id and times
     * @param planned JSON of everything the planner found
     */
    record Result(BundleVersions versions, byte[] answer, byte[] planned) {}

    /** @throws BundleRefusedException when request, grid, streets or data cannot be read */
    Result run(Path folder, BundleVersions versions, Language language) throws BundleRefusedException, IOException {
        FilePlanners.FilePlanner files = planners.open(folder, versions);
        PlanningRequest request = request(folder, files);
        HeldCapacity held = held(folder);
        SchemeSet planned = files.planner().holding(held.holdings()).plan(request.application());
        SchemeSetDto answer = new SchemeSetMapper(files.transform(), files.names(), files.rules(), Texts.in(language))
                .map("", planned, held.revision(), () -> 0);
        return new Result(files.versions(), json.write(answer), json.write(planned));
    }

    private HeldCapacity held(Path folder) throws BundleRefusedException, IOException {
        Path file = folder.resolve(BundleLayout.RESERVATIONS);
        if (Files.notExists(file)) {
            return HeldCapacity.NONE;
        }
        try {
            return json.read(Files.readAllBytes(file), HeldCapacity.class);
        } catch (JacksonException broken) {
            BundleProblems problems = new BundleProblems();
            problems.add(BundleLayout.RESERVATIONS, "json");
            problems.throwIfAny();
            throw new IllegalStateException(broken);
        }
    }

    private PlanningRequest request(Path folder, FilePlanners.FilePlanner files)
            throws BundleRefusedException, IOException {
        RequestContext context = new RequestContext(
                places,
                ANYWHERE,
                files.transform()::toMetric,
                RequestProfiles.only(
                        files.versions().profile(), files.rules().ranking().ahp()),
                ANY_CAPACITY_KVA,
                WishTargets.ANY);
        try {
            return requests.read(Files.readAllBytes(folder.resolve(BundleLayout.REQUEST)), context);
        } catch (ProblemException faulty) {
            throw new BundleRefusedException(faulty.problems().stream()
                    .map(fault -> BundleProblems.at(BundleLayout.REQUEST + "#" + fault.pointer(), fault))
                    .toList());
        }
    }
}
