package org.gridscheme.scheme.model;

/** Time one stage took, in milliseconds. Not part of the answer's identity. */
public record StageTime(String stage, double ms) {}
