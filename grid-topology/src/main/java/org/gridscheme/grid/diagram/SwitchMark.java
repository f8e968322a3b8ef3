package org.gridscheme.grid.diagram;

import java.util.Optional;
import org.gridscheme.grid.model.SwitchKind;

/**
 * A switch drawn on a connector.
 *
 * @param element its id, empty for a new one
 * @param atStart whether it stands at the connector's first end
 */
public record SwitchMark(
        Optional<String> element,
        SwitchKind kind,
        boolean atStart,
        boolean normallyClosed,
        boolean presentlyClosed,
        boolean added) {}
