package org.gridscheme.grid.loading;

import java.util.List;

/**
 * The load curves of one element over the seasons.
 *
 * @param seasons at least one, by name
 */
public record LoadCurve(List<SeasonLoad> seasons) {

    /** @throws IllegalArgumentException when there is no season */
    public LoadCurve {
        if (seasons.isEmpty()) {
            throw new IllegalArgumentException("a load curve has at least one season");
        }
        seasons = List.copyOf(seasons);
    }

    /** The highest point of all seasons; of equal ones the first season, then the first quarter hour. */
    public CurvePeak peak() {
        CurvePeak highest = peak(seasons.get(0));
        for (SeasonLoad season : seasons) {
            CurvePeak peak = peak(season);
            highest = peak.total() > highest.total() ? peak : highest;
        }
        return highest;
    }

    /** The same without the customer asked for. */
    LoadCurve before() {
        DayCurve nothing = DayCurve.flat(0);
        return new LoadCurve(seasons.stream()
                .map(it -> new SeasonLoad(it.season(), it.measured(), it.committed(), nothing))
                .toList());
    }

    /** The sum of what the parts reach each for itself, whenever that is. */
    public double nonCoincidentPeak() {
        double measured = 0;
        double committed = 0;
        double added = 0;
        for (SeasonLoad season : seasons) {
            measured = Math.max(measured, season.measured().max());
            committed = Math.max(committed, season.committed().max());
            added = Math.max(added, season.added().max());
        }
        return measured + committed + added;
    }

    /** The real peak over the non-coincident one, 1 where nothing is drawn. */
    public double coincidence() {
        double apart = nonCoincidentPeak();
        return apart == 0 ? 1 : peak().total() / apart;
    }

    /** Whether what is there already is the same at any time of any day: nobody knows when it is drawn, or it never ends. */
    public boolean isLevelBefore() {
        List<DayCurve> before =
                seasons.stream().map(s -> s.measured().plus(s.committed())).toList();
        return before.stream().allMatch(curve -> curve.isLevel() && curve.equals(before.get(0)));
    }

    private static CurvePeak peak(SeasonLoad season) {
        int step = season.total().peakStep();
        return new CurvePeak(
                season.season(),
                step,
                season.measured().at(step),
                season.committed().at(step),
                season.added().at(step));
    }
}
