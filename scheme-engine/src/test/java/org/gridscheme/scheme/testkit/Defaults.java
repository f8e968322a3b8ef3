package org.gridscheme.scheme.testkit;

import java.io.StringReader;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.configure.PlanningProfile;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;

/** The rules, catalogues and prices that ship with the engine as its default profile. */
public final class Defaults {

    private static final PlanningProfile PROFILE = PlanningProfiles.openShipped(PlanningProfiles.DEFAULT);

    public static final RuleBook RULES = PROFILE.rules();

    /** The default rules with the bounds of work lifted, so that every place and every pair is looked at. */
    public static final RuleBook UNBOUNDED = RULES.withOverlay(new RuleBookReader().readOverlay(new StringReader("""
                    id: unbounded
                    version: "1"
                    values:
                      - {id: search.candidates, value: 10000, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.candidates-compared, value: 10000, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.dual-substations, value: 10000, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.candidates-per-substation, value: 10000, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.candidates-per-feeder, value: 10000, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.places-per-feeder, value: 10000, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.place-detour, value: 1000000, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.dual-mains, value: 10000, evidence: EPU, source: "test", since: 2025-01-01}
                    """)));

    /** The default rules with about a quarter of what is looked at by default. */
    public static final RuleBook TIGHT = RULES.withOverlay(new RuleBookReader().readOverlay(new StringReader("""
                    id: tight
                    version: "1"
                    values:
                      - {id: search.candidates, value: 5, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.candidates-compared, value: 10, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.candidates-per-substation, value: 4, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.candidates-per-feeder, value: 1, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.places-per-feeder, value: 1, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.dual-mains, value: 2, evidence: EPU, source: "test", since: 2025-01-01}
                      - {id: search.dual-substations, value: 2, evidence: EPU, source: "test", since: 2025-01-01}
                    """)));

    public static final EquipmentCatalogue CATALOGUE = PROFILE.catalogue();
    public static final PriceBook PRICES = PROFILE.prices();

    private Defaults() {}
}
