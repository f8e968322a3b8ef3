package org.gridscheme.scheme.street;

/** Class of a street, from the most to the least important; decides laying factor and crossing method. */
public enum RoadClass {
    MOTORWAY,
    TRUNK,
    PRIMARY,
    SECONDARY,
    TERTIARY,
    RESIDENTIAL,
    SERVICE,
    PEDESTRIAN,
    FOOTWAY,
    CYCLEWAY,
    TRACK,
    PATH,
    OTHER;

    /** Roads of secondary class and above are crossed underground; see domain rules, section 9. */
    public boolean isMajor() {
        return compareTo(SECONDARY) <= 0;
    }
}
