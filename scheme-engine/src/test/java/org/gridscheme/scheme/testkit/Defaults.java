package org.gridscheme.scheme.testkit;

import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.configure.PlanningProfile;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.gridscheme.scheme.rulebook.RuleBook;

/** The rules, catalogues and prices that ship with the engine as its default profile. */
public final class Defaults {

    private static final PlanningProfile PROFILE = PlanningProfiles.openShipped(PlanningProfiles.DEFAULT);

    public static final RuleBook RULES = PROFILE.rules();
    public static final EquipmentCatalogue CATALOGUE = PROFILE.catalogue();
    public static final PriceBook PRICES = PROFILE.prices();

    private Defaults() {}
}
