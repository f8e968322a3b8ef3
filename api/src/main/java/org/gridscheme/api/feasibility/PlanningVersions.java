package org.gridscheme.api.feasibility;

/** Stamps of the rules and prices this installation plans with. */
public record PlanningVersions(String rulebook, String priceBook) {}
