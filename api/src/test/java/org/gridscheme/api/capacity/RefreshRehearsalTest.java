package org.gridscheme.api.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.testkit.StreetTown;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.api.CapacitySurveyor;
import org.gridscheme.scheme.api.CapacitySurveyor.SurveyedGrid;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.ElementLoad;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rehearsed by the real planner, which is only listened to. */
class RefreshRehearsalTest {

    private final StreetTown town = new StreetTown();
    private final SnapshotHolder holder = new SnapshotHolder(town);
    private final List<List<Holding>> rounds = new ArrayList<>();

    @BeforeEach
    void load() {
        town.reserveAtR1(800);
        holder.refresh();
    }

    private RefreshRehearsal rehearsal() {
        SchemePlanner planner = holder.get().planners().get(Optional.empty());
        SurveyedGrid surveyed = planner.capacitySurveyor().survey(200, share -> {});
        return new RefreshRehearsal(
                new Noted(planner), holder.get().reservations().holdings(), surveyed);
    }

    /** Notes what is held in each round. */
    private final class Noted implements SchemePlanner {

        private final SchemePlanner real;

        Noted(SchemePlanner real) {
            this.real = real;
        }

        @Override
        public SchemePlanner holding(List<Holding> holdings) {
            rounds.add(holdings);
            return real.holding(holdings);
        }

        @Override
        public SchemeSet plan(SupplyApplication application) {
            return real.plan(application);
        }

        @Override
        public GridSnapshot grid() {
            return real.grid();
        }

        @Override
        public CapacitySurveyor capacitySurveyor() {
            return real.capacitySurveyor();
        }

        @Override
        public List<ElementLoad> listLoads() {
            return real.listLoads();
        }
    }

    @Test
    void everyRoundAddsOneReservationToWhatIsHeld() {
        rehearsal().run(() -> false);

        List<Holding> held = holder.get().reservations().holdings();
        assertThat(held).hasSize(1);
        assertThat(rounds)
                .hasSizeBetween(4, 8)
                .allSatisfy(round -> assertThat(round).hasSize(2).containsAll(held));
        assertThat(rounds)
                .extracting(round -> round.get(1).commitment().nodeId().orElseThrow())
                .contains("R1", "R2", "F1", "F2");
    }

    @Test
    void endsAsSoonAsSomebodyWaits() {
        rehearsal().run(() -> rounds.size() == 2);

        assertThat(rounds).hasSize(2);
    }
}
