package org.gridscheme.scheme.property;

import java.util.Random;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.locationtech.jts.geom.Coordinate;

/** One customer with transformers of 630 kVA on a grid written as text, and the same question asked in another way. */
record Question(
        String grid, StreetData streets, Coordinate place, int units, SourcePreference sources, RuleBook rules) {

    SchemeSet plan() {
        return Planners.of(grid, streets, rules)
                .plan(Applications.at(place.x, place.y, units * 630.0)
                        .transformers(630, units)
                        .sources(sources)
                        .maxSchemes(100_000)
                        .build());
    }

    Question on(String changed) {
        return new Question(changed, streets, place, units, sources, rules);
    }

    Question along(StreetData changed) {
        return new Question(grid, changed, place, units, sources, rules);
    }

    Question units(int count) {
        return new Question(grid, streets, place, count, sources, rules);
    }

    Question by(RuleBook others) {
        return new Question(grid, streets, place, units, sources, others);
    }

    Question shifted(double dx, double dy) {
        StringBuilder text = new StringBuilder();
        grid.lines().forEach(line -> text.append(GridRows.shifted(line, dx, dy)).append('\n'));
        Coordinate moved = new Coordinate(place.x + dx, place.y + dy);
        return new Question(text.toString(), StreetRows.shifted(streets, dx, dy), moved, units, sources, rules);
    }

    Question shuffled(Random order) {
        return new Question(
                GridRows.shuffled(grid, order), StreetRows.shuffled(streets, order), place, units, sources, rules);
    }
}
