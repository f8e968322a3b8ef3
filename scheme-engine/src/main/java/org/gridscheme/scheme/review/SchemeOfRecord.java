package org.gridscheme.scheme.review;

import java.time.Instant;

/**
 * The frozen version of record of an answer; it never changes.
 *
 * @param schemeId the approved scheme
 * @param content what was frozen, as JSON text
 * @param sha256 of the content in UTF-8, in lower-case hexadecimal digits
 * @param frozenAt by the clock of the store
 */
public record SchemeOfRecord(String schemeSetId, String schemeId, String content, String sha256, Instant frozenAt) {}
