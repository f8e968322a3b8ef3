package org.gridscheme.spatial.street;

/**
 * Something in the extract that was left out or could not be read, counted.
 *
 * @param code stable code, for example {@code street.disconnected}
 * @param count how often it was met
 * @param example the first one met, for example {@code way 4711}
 */
public record StreetIssue(String code, int count, String example) {}
