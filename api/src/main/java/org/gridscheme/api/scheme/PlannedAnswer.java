package org.gridscheme.api.scheme;

import org.gridscheme.api.scheme.dto.SchemeSetDto;

/**
 * An answer with its JSON, which is written once: what is sent is what is archived.
 *
 * @param json the set in UTF-8, not to be changed
 */
public record PlannedAnswer(SchemeSetDto set, byte[] json) {}
