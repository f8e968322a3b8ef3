package org.gridscheme.api.feasibility.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.gridscheme.api.feasibility.dto.SharedTrenchesDto;
import org.gridscheme.api.feasibility.run.PinnedGrids;
import org.gridscheme.api.scheme.dto.LineStringDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobRow;
import org.gridscheme.scheme.job.JobStore;
import org.gridscheme.scheme.job.RowState;
import org.gridscheme.scheme.rulebook.TakeoffRules;
import org.gridscheme.scheme.sharing.DuctRun;
import org.gridscheme.scheme.sharing.SharedTrenches;
import org.gridscheme.scheme.sharing.TrenchSharing;

/** What the accepted customers of a batch save by sharing trenches. Thread-safe. */
public final class TrenchSurvey {

    private static final int PAGE = 500;

    private final JobStore store;
    private final PinnedGrids grids;
    private final TrenchSharing sharing;
    private final PriceBook prices;
    private final ToIntFunction<String> holesOfCable;

    public TrenchSurvey(
            JobStore store,
            PinnedGrids grids,
            TakeoffRules rules,
            PriceBook prices,
            ToIntFunction<String> holesOfCable) {
        this.store = store;
        this.grids = grids;
        this.sharing = new TrenchSharing(rules, prices);
        this.prices = prices;
        this.holesOfCable = holesOfCable;
    }

    /** Of the rows that have a scheme by now. */
    public SharedTrenchesDto of(Job job) {
        CoordinateTransform transform = grids.get(
                        job.terms().gridVersion(), job.terms().reservationRevision())
                .transform();
        SharedTrenches shared = sharing.among(runs(job, new TrenchRuns(transform, holesOfCable)));
        return new SharedTrenchesDto(
                job.terms().mode().name(),
                prices.versionStamp(),
                Rounding.metres(shared.length_m()),
                Rounding.money(shared.saving()),
                prices.header().currency(),
                shared.stretches().stream()
                        .map(stretch -> stretch(stretch, transform))
                        .toList());
    }

    private List<DuctRun> runs(Job job, TrenchRuns reader) {
        List<DuctRun> runs = new ArrayList<>();
        int after = 0;
        List<JobRow> page;
        do {
            page = store.listRows(job, Optional.of(RowState.OK), after, PAGE);
            for (JobRow row : page) {
                runs.addAll(reader.of(row));
                after = row.row();
            }
        } while (page.size() == PAGE);
        return runs;
    }

    private static SharedTrenchesDto.Stretch stretch(SharedTrenches.Stretch stretch, CoordinateTransform transform) {
        return new SharedTrenchesDto.Stretch(
                stretch.customers(),
                stretch.length_m(),
                stretch.holes(),
                Rounding.money(stretch.apart()),
                Rounding.money(stretch.together()),
                LineStringDto.of(stretch.course().stream()
                        .map(place -> place(place, transform))
                        .toList()));
    }

    private static List<Double> place(Position position, CoordinateTransform transform) {
        LonLat place = transform.toLonLat(position);
        return List.of(Rounding.degrees(place.lon()), Rounding.degrees(place.lat()));
    }
}
