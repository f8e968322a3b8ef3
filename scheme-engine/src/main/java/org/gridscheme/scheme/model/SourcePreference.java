package org.gridscheme.scheme.model;

/** What the applicant wishes; AUTO lets the importance class and the industry decide. */
public enum SourcePreference {
    AUTO,
    SINGLE,
    DUAL
}
