package org.gridscheme.scheme.model;

/** Importance class of a customer 重要电力用户分级; decides number and separation of the sources. */
public enum Importance {
    ORDINARY,
    TEMPORARY,
    CLASS_II,
    CLASS_I,
    SPECIAL
}
