package org.gridscheme.api.grid;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * The planners of one grid version, one for each profile, made when they are first asked for, which takes as long as loading the
 * version. Thread-safe.
 */
public final class ProfilePlanners {

    private final String standard;
    private final Map<String, RuleBook> rules;
    private final Function<String, SchemePlanner> maker;
    private final Map<String, SchemePlanner> made = new ConcurrentHashMap<>();
    private final @Nullable ProfilePlanners bare;

    /**
     * @param rules by profile, the standard one first; not empty
     * @param maker makes the planner of a profile; called once for each
     */
    public ProfilePlanners(Map<String, RuleBook> rules, Function<String, SchemePlanner> maker) {
        this(rules, maker, null);
    }

    private ProfilePlanners(
            Map<String, RuleBook> rules, Function<String, SchemePlanner> maker, @Nullable ProfilePlanners bare) {
        this.bare = bare;
        this.rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        this.maker = maker;
        this.standard = this.rules.keySet().iterator().next();
    }

    /** With the planner of the standard profile made at once: for a service, whose first request is not to wait for it. */
    public ProfilePlanners prepared() {
        planner(standard);
        return this;
    }

    /** The same planners while others hold what is given, instead of what they held before. */
    public ProfilePlanners holding(List<Holding> holdings) {
        ProfilePlanners from = bare == null ? this : bare;
        ProfilePlanners holding =
                new ProfilePlanners(rules, profile -> from.planner(profile).holding(holdings), from);
        return from.made.containsKey(standard) ? holding.prepared() : holding;
    }

    /** The profile of a request that names none. */
    public String standard() {
        return standard;
    }

    public Set<String> names() {
        return rules.keySet();
    }

    /**
     * The planner of a profile.
     *
     * @param profile empty for the standard one
     * @throws IllegalArgumentException when there is no such profile
     */
    public SchemePlanner get(Optional<String> profile) {
        return planner(profile.orElse(standard));
    }

    /**
     * What a profile plans by.
     *
     * @param profile empty for the standard one
     * @throws IllegalArgumentException when there is no such profile
     */
    public RuleBook rules(Optional<String> profile) {
        return known(profile.orElse(standard));
    }

    /** The rulebook with a stamp such as {@code cn-default 2025.1}; the standard one where none has it any more. */
    public RuleBook rulesOfVersion(String stamp) {
        return rules.values().stream()
                .filter(book -> book.versionStamp().equals(stamp))
                .findFirst()
                .orElseGet(() -> known(standard));
    }

    private SchemePlanner planner(String profile) {
        known(profile);
        return made.computeIfAbsent(profile, maker);
    }

    private RuleBook known(String profile) {
        RuleBook book = rules.get(profile);
        if (book == null) {
            throw new IllegalArgumentException("No profile " + profile + ", known are " + rules.keySet());
        }
        return book;
    }
}
