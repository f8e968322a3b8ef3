package org.gridscheme.api.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.export.LayerFile;
import org.gridscheme.api.scheme.export.MapLayer;
import org.gridscheme.api.testkit.StreetTown;
import org.gridscheme.api.text.Language;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.junit.jupiter.api.Test;

/** What goes into the file of open capacity; how it is written is the writer's test. */
class CapacityFileControllerTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final SnapshotHolder holder = new SnapshotHolder(new StreetTown());
    private final SurveyDesk desk = new SurveyDesk(Runnable::run);
    private final Noted noted = new Noted();
    private final CapacityFileController controller =
            new CapacityFileController(holder, desk, noted, Clock.fixed(NOW, ZoneOffset.UTC));

    /** Keeps what it is given. */
    private static final class Noted implements LayerFile {

        private final List<MapLayer> layers = new ArrayList<>();

        @Override
        public byte[] write(List<MapLayer> given, Map<String, String> origin, Instant time) {
            layers.addAll(given);
            assertThat(time).isEqualTo(NOW);
            assertThat(origin)
                    .containsEntry("grid_version", StreetTown.GRID.version())
                    .containsEntry("reservation_version", "0");
            return new byte[] {1};
        }
    }

    @Test
    void hasEveryPointAndHexagonWithItsFigures() throws IOException {
        holder.refresh();

        assertThat(controller.file(null, 0, Language.EN).getBody()).containsExactly(1);

        CapacitySurvey survey = desk.of(holder.get()).find().orElseThrow().survey();
        MapLayer hexagons = noted.layers.get(0);
        MapLayer points = noted.layers.get(1);
        assertThat(hexagons.features()).hasSameSizeAs(survey.hexagons());
        assertThat(points.features()).hasSameSizeAs(survey.points());
        for (MapLayer layer : noted.layers) {
            assertThat(layer.features())
                    .allSatisfy(feature -> assertThat(feature.values()).hasSameSizeAs(layer.columns()));
        }
        List<Double> ring = hexagons.features().get(0).lonLats();
        assertThat(ring).hasSize(14);
        assertThat(ring.subList(12, 14)).isEqualTo(ring.subList(0, 2));
        int single = points.columns().indexOf(new MapLayer.Column("single_kva", "DOUBLE"));
        for (int i = 0; i < survey.points().size(); i++) {
            assertThat(points.features().get(i).values().get(single))
                    .isEqualTo(survey.points().get(i).single().capacity_kVA());
        }
    }

    @Test
    void theTableHasALineForEachInBothLanguages() {
        holder.refresh();
        CapacitySurvey survey = desk.of(holder.get()).find().orElseThrow().survey();

        String english =
                String.valueOf(controller.table("points", null, 0, Language.EN).getBody());
        String chinese = String.valueOf(
                controller.table("hexagons", null, 0, Language.ZH_CN).getBody());

        assertThat(english.lines()).hasSize(survey.points().size() + 1);
        assertThat(english).startsWith("\uFEFFConnection point,");
        assertThat(chinese.lines()).hasSize(survey.hexagons().size() + 1);
        assertThat(chinese).startsWith("\uFEFF六边形,");
        assertThatThrownBy(() -> controller.table("feeders", null, 0, Language.EN))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void isThereOnceTheGridIsSurveyed() {
        holder.refresh();
        CapacityFileController early =
                new CapacityFileController(holder, new SurveyDesk(order -> {}), noted, Clock.systemUTC());
        assertThatThrownBy(() -> early.file(null, 0, Language.EN)).isInstanceOf(ProblemException.class);
    }
}
