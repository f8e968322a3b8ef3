package org.gridscheme.scheme.model;

/** The versions an answer rests on; the same request on the same versions gives the same answer. */
public record Provenance(String gridVersion, String rulebookVersion, String priceBookVersion) {}
