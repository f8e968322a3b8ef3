package org.gridscheme.api.scheme.document;

import java.time.Instant;
import java.util.Optional;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeRequestDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.geometry.CoordinateTransform;

/**
 * What a document is about.
 *
 * @param set the archived answer
 * @param request as it was archived, without personal data
 * @param planned when the answer was archived
 * @param attribution of grid and streets
 * @param particulars what is said of the customer in this one document
 */
public record DocumentSubject(
        SchemeSetDto set,
        SchemeDto scheme,
        Optional<SchemeRequestDto> request,
        Instant planned,
        CoordinateTransform transform,
        String attribution,
        Particulars particulars,
        Texts texts) {}
