package org.gridscheme.api.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.gridscheme.api.capacity.dto.CapacityDto;
import org.gridscheme.api.capacity.dto.LoadsDto;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.testkit.StreetTown;
import org.gridscheme.api.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

/** Open capacity over HTTP, surveyed by the real planner on two feeders of two substations. */
class CapacityControllerTest {

    private final StreetTown town = new StreetTown();
    private final SnapshotHolder holder = new SnapshotHolder(town);
    private final SurveyDesk desk = new SurveyDesk();
    private CapacityController controller;
    private LoadController loads;

    @BeforeEach
    void load() {
        holder.refresh();
        controller = new CapacityController(holder, desk);
        loads = new LoadController(holder);
    }

    @AfterEach
    void end() {
        desk.close();
    }

    private ResponseEntity<CapacityDto> ask(String bbox, double kva, int limit, int from, String known) {
        return ask(bbox, kva, null, limit, from, known, null, null);
    }

    private ResponseEntity<CapacityDto> ask(
            String bbox,
            double kva,
            @Nullable String of,
            int limit,
            int from,
            String known,
            @Nullable String largest,
            @Nullable String id) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/capacity");
        if (!known.isEmpty()) {
            request.addHeader("If-None-Match", known);
        }
        return controller.capacity(
                bbox.isEmpty() ? null : bbox,
                kva,
                of,
                limit,
                from,
                largest,
                id,
                Language.EN,
                new ServletWebRequest(request, new MockHttpServletResponse()));
    }

    private CapacityDto ready() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < end) {
            CapacityDto answer = ask("", 0, 1000, 0, "").getBody();
            if (answer != null && answer.state().equals("READY")) {
                return answer;
            }
            assertThat(answer).isNotNull();
            assertThat(answer.state()).isEqualTo("COMPUTING");
            Thread.sleep(10);
        }
        throw new AssertionError("no survey within a minute");
    }

    /** 10 MVA of 50 MVA; 50 A of what the cable of F1 may carry, so that free is to limit less load as 50 A to load. */
    @Test
    void everyTransformerAndFeederIsHeldAgainstItsLimit() {
        LoadsDto answer = loads.loads();

        assertThat(answer.elements()).extracting(LoadsDto.Element::element).containsExactly("TS", "TT", "F1", "F2");
        LoadsDto.Element transformer = answer.elements().get(0);
        assertThat(transformer.load_pct()).isEqualTo(20);
        assertThat(transformer.free_kva()).isEqualTo(50_000 * transformer.limit_pct() / 100 - 10_000);
        LoadsDto.Element feeder = answer.elements().get(2);
        assertThat(feeder.committed_pct()).isZero();
        assertThat(feeder.substation()).isEqualTo("S");
        double free_A = feeder.free_kva() / Math.sqrt(3) / 10;
        assertThat(free_A / (feeder.limit_pct() - feeder.load_pct())).isCloseTo(50 / feeder.load_pct(), within(1e-3));
    }

    @Test
    void everyPointAndHexagonSaysWhatFitsAndWhatBinds() throws InterruptedException {
        CapacityDto answer = ready();

        assertThat(answer.grid_version()).isEqualTo(StreetTown.GRID.version());
        assertThat(answer.rulebook_version())
                .isEqualTo(StreetTown.PROFILE.rules().versionStamp());
        assertThat(answer.points().features()).hasSizeGreaterThanOrEqualTo(6);
        CapacityDto.Point r1 = answer.points().features().stream()
                .filter(p -> p.id().equals("R1"))
                .findFirst()
                .orElseThrow();
        assertThat(r1.geometry().coordinates()).containsExactly(6.005, 50.7);
        assertThat(r1.properties().single_kva()).isPositive();
        assertThat(r1.properties().single_limit().actual())
                .isGreaterThan(r1.properties().single_limit().limit());
        assertThat(r1.properties().single_limit().text()).doesNotContain("{").isNotEmpty();
        assertThat(r1.properties().dual_points()).hasSize(2).contains("R1");
        assertThat(r1.properties().dual_point_names())
                .containsExactlyElementsOf(r1.properties().dual_points().stream()
                        .map(id -> nameOf(id, answer))
                        .toList());
        CapacityDto.Hexagon hexagon = answer.hexagons().features().get(0);
        List<List<Double>> ring = hexagon.geometry().coordinates().get(0);
        assertThat(ring).hasSize(7);
        assertThat(ring.get(0)).isEqualTo(ring.get(6));
        assertThat(hexagon.id()).startsWith("hex-200-");
        assertThat(answer.points().features())
                .extracting(p -> p.properties().name())
                .contains("Only Street");
        assertThat(answer.hexagons().features())
                .filteredOn(it -> !it.properties().dual_points().isEmpty())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.properties().dual_point_names())
                        .containsExactlyElementsOf(it.properties().dual_points().stream()
                                .map(id -> nameOf(id, answer))
                                .toList()));
        // Stations are called by their ids here, which are no names.
        assertThat(answer.hexagons().features())
                .extracting(it -> it.properties().near())
                .containsOnly("Only Street");
    }

    private static String nameOf(String id, CapacityDto answer) {
        return answer.points().features().stream()
                .filter(point -> point.id().equals(id))
                .map(point -> point.properties().name())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(id);
    }

    /** Hexagons come with the points, and go on where there are more of them. */
    @Test
    void pagesThroughAllPointsAndHexagonsOnce() throws InterruptedException {
        CapacityDto all = ready();
        assertThat(all.next()).isNull();
        assertThat(all.hexagons_found()).isGreaterThan(all.points_found());
        List<CapacityDto.Point> points = new ArrayList<>();
        List<CapacityDto.Hexagon> hexagons = new ArrayList<>();
        String next = "&from=0";
        while (next != null) {
            int from = Integer.parseInt(next.replaceAll(".*&from=", ""));
            CapacityDto page = ask("", 0, 2, from, "").getBody();
            assertThat(page).isNotNull();
            assertThat(page.points_found()).isEqualTo(all.points_found());
            assertThat(page.hexagons_found()).isEqualTo(all.hexagons_found());
            assertThat(page.hexagons().features()).hasSizeLessThanOrEqualTo(2);
            points.addAll(page.points().features());
            hexagons.addAll(page.hexagons().features());
            next = page.next();
        }
        assertThat(points).isEqualTo(all.points().features());
        assertThat(hexagons).isEqualTo(all.hexagons().features());
    }

    @Test
    void pointsOrHexagonsCanBeAskedForAlone() throws InterruptedException {
        CapacityDto all = ready();
        CapacityDto points = ask("", 0, "points", 2, 0, "", null, null).getBody();
        CapacityDto hexagons = ask("", 0, "hexagons", 2, 0, "", null, null).getBody();

        assertThat(points).isNotNull();
        assertThat(points.hexagons().features()).isEmpty();
        assertThat(points.hexagons_found()).isZero();
        assertThat(points.points_found()).isEqualTo(all.points_found());
        assertThat(hexagons).isNotNull();
        assertThat(hexagons.points().features()).isEmpty();
        assertThat(hexagons.hexagons().features())
                .isEqualTo(all.hexagons().features().subList(0, 2));
        assertThat(hexagons.next()).isEqualTo("/api/v1/capacity?kva=0.0&of=hexagons&limit=2&from=2");
        assertThatThrownBy(() -> ask("", 0, "feeders", 2, 0, "", null, null)).isInstanceOf(ProblemException.class);
    }

    /** Page by page, so that the first page has the largest of all. */
    @Test
    void theLargestStandFirstWhereAskedFor() throws InterruptedException {
        CapacityDto all = ready();
        List<Double> figures = new ArrayList<>();
        for (int from = 0; from < all.points_found(); from += 3) {
            CapacityDto page = ask("", 0, null, 3, from, "", "SINGLE", null).getBody();
            assertThat(page).isNotNull();
            assertThat(page.points_found()).isEqualTo(all.points().features().size());
            page.points().features().forEach(p -> figures.add(p.properties().single_kva()));
        }
        assertThat(figures).hasSize(all.points_found()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(figures.get(0)).isGreaterThan(figures.get(figures.size() - 1));
        assertThat(largestHexagons(all.hexagons_found())).isSortedAccordingTo(Comparator.reverseOrder());
        double most = figures.get(0);
        CapacityDto enough = ask("", most, null, 3, 0, "", "SINGLE", null).getBody();
        assertThat(enough).isNotNull();
        assertThat(enough.points_found())
                .isEqualTo((int) figures.stream().filter(f -> f == most).count());
        assertThatThrownBy(() -> ask("", 0, null, 3, 0, "", "BOTH", null)).isInstanceOf(ProblemException.class);
    }

    private List<Double> largestHexagons(int count) {
        CapacityDto page = ask("", 0, "hexagons", count, 0, "", "SINGLE", null).getBody();
        assertThat(page).isNotNull();
        return page.hexagons().features().stream()
                .map(hexagon -> hexagon.properties().single_kva())
                .toList();
    }

    @Test
    void onePlaceCanBeAskedForAlone() throws InterruptedException {
        CapacityDto all = ready();
        CapacityDto point = ask("", 0, null, 3, 0, "", null, "R1").getBody();
        String id = all.hexagons().features().get(2).id();
        CapacityDto hexagon = ask("", 0, null, 3, 0, "", null, id).getBody();

        assertThat(point).isNotNull();
        assertThat(point.points().features()).extracting(CapacityDto.Point::id).containsExactly("R1");
        assertThat(point.hexagons().features()).isEmpty();
        assertThat(hexagon).isNotNull();
        assertThat(hexagon.hexagons().features())
                .containsExactly(all.hexagons().features().get(2));
        assertThat(hexagon.points_found()).isZero();
    }

    @Test
    void keepsToAnAreaAndToWhatIsEnough() throws InterruptedException {
        ready();
        CapacityDto near = ask("6.004,50.69,6.006,50.71", 0, 1000, 0, "").getBody();
        assertThat(near).isNotNull();
        assertThat(near.points().features())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.geometry().coordinates().get(0)).isBetween(6.004, 6.006));
        CapacityDto large = ask("", 1e6, 1000, 0, "").getBody();
        assertThat(large).isNotNull();
        assertThat(large.points().features()).isEmpty();
        assertThat(large.hexagons().features()).isEmpty();
    }

    @Test
    void anUnchangedSurveyIsNotSentAgain() throws InterruptedException {
        ready();
        String tag = ask("", 0, 1000, 0, "").getHeaders().getETag();
        assertThat(tag).startsWith("W/\"");
        assertThat(ask("", 0, 1000, 0, tag == null ? "" : tag).getStatusCode().value())
                .isEqualTo(304);
    }

    @Test
    void refusesWhatIsNoAreaOrPage() {
        for (String bbox : List.of("1,2,3", "a,b,c,d", "6,50,5,51", "6,51,7,NaN")) {
            assertThatThrownBy(() -> ask(bbox, 0, 10, 0, "")).isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> ask("", -1, 10, 0, "")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ask("", 0, 0, 0, "")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ask("", 0, 10, -1, "")).isInstanceOf(ProblemException.class);
    }

    /** The desk works only when told to, so that what is answered meanwhile can be seen. */
    @Test
    void theEarlierSurveyAnswersWhileAReservationIsTakenIn() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        controller = new CapacityController(holder, new SurveyDesk(waiting::add));
        assertThat(answer().state()).isEqualTo("COMPUTING");
        waiting.remove().run();
        CapacityDto before = answer();
        assertThat(before.state()).isEqualTo("READY");

        town.reserveAtR1(800);
        holder.refresh();
        CapacityDto meanwhile = answer();
        waiting.remove().run();
        CapacityDto after = answer();

        assertThat(meanwhile.state()).isEqualTo("REFRESHING");
        assertThat(meanwhile.reservation_version()).isEqualTo("0");
        assertThat(meanwhile.points()).isEqualTo(before.points());
        assertThat(after.state()).isEqualTo("READY");
        assertThat(after.reservation_version()).isEqualTo("1");
        assertThat(at(after, "R1")).isLessThan(at(before, "R1"));
        assertThat(waiting).isEmpty();
    }

    /** Nobody has to ask for what was asked for before, and who asks meanwhile is not shown what was. */
    @Test
    void aReservationIsTakenInAtOnceAndAQuestionWaitsForIt() {
        List<Runnable> begun = new ArrayList<>();
        SurveyDesk following = new SurveyDesk(task -> {
            begun.add(task);
            new Thread(task).start();
        });
        SnapshotHolder told = new SnapshotHolder(town, following::follow);
        told.refresh();
        town.reserveAtR1(800);
        told.refresh();
        assertThat(begun).as("nobody has asked yet").isEmpty();
        controller = new CapacityController(told, following);
        awaitReady();

        town.reserveAtR1(900);
        told.refresh();
        assertThat(begun).hasSize(2);
        CapacityDto answer = answer();

        assertThat(answer.state()).isEqualTo("READY");
        assertThat(answer.reservation_version()).isEqualTo("2");
        assertThat(begun).hasSize(2);
    }

    private void awaitReady() {
        while (!answer().state().equals("READY")) {
            Thread.onSpinWait();
        }
    }

    /** Of two reservations that wait for their turn the second one has the first in it. */
    @Test
    void onlyTheLatestReservationIsTakenIn() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        SurveyDesk following = new SurveyDesk(waiting::add);
        SnapshotHolder told = new SnapshotHolder(town, following::follow);
        told.refresh();
        controller = new CapacityController(told, following);
        answer();
        waiting.remove().run();
        town.reserveAtR1(400);
        told.refresh();
        town.reserveAtR1(800);
        told.refresh();
        assertThat(waiting).hasSize(2);
        waiting.remove().run();
        CapacityDto meanwhile = answer();
        waiting.remove().run();

        assertThat(meanwhile.state()).isEqualTo("REFRESHING");
        assertThat(meanwhile.reservation_version()).isEqualTo("0");
        assertThat(answer().reservation_version()).isEqualTo("2");
        assertThat(at(answer(), "R1")).isLessThan(at(meanwhile, "R1"));
    }

    /** Who holds the state of before must not bring it back, and who waits for a state that others overtook gets theirs. */
    @Test
    void anOlderStateNeverTakesThePlaceOfALaterOne() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        SurveyDesk desk = new SurveyDesk(waiting::add);
        SnapshotHolder told = new SnapshotHolder(town, grid -> {});
        told.refresh();
        LoadedGrid first = told.get();
        desk.of(first);
        waiting.remove().run();
        town.reserveAtR1(400);
        told.refresh();
        SurveyDesk.Order second = desk.of(told.get());
        assertThat(desk.of(first)).isSameAs(second);
        town.reserveAtR1(800);
        told.refresh();
        SurveyDesk.Order third = desk.of(told.get());

        waiting.remove().run();
        assertThat(second.find()).isEmpty();
        waiting.remove().run();
        second.awaitRefresh(0);

        assertThat(waiting).isEmpty();
        assertThat(second.findLatest()).isEqualTo(third.findLatest());
        assertThat(second.find()).isPresent().isEqualTo(third.find());
    }

    private CapacityDto answer() {
        CapacityDto answer = ask("", 0, 1000, 0, "").getBody();
        assertThat(answer).isNotNull();
        return answer;
    }

    private static double at(CapacityDto answer, String point) {
        return answer.points().features().stream()
                .filter(p -> p.id().equals(point))
                .findFirst()
                .orElseThrow()
                .properties()
                .single_kva();
    }
}
