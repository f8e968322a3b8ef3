package org.gridscheme.scheme.rulebook;

/** How well a rule value is founded. */
public enum Evidence {
    /** Field paper on customer connection (业扩报装). */
    S,
    /** Public page that was read. */
    W,
    /** Follows from a formula or from physics. */
    F,
    /** Attributed to a named standard whose text was not seen. */
    STD,
    /** Engineering practice, unverified. */
    EPU;

    /** True when nobody has yet opened a source for the value: an answer resting on it must say so. */
    public boolean isWeak() {
        return this == STD || this == EPU;
    }
}
