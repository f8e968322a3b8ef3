package org.gridscheme.scheme.model;

/** Class of a metering point 计量装置类别, I for the largest customers, V for single-phase ones. */
public enum MeterClass {
    I,
    II,
    III,
    IV,
    V
}
