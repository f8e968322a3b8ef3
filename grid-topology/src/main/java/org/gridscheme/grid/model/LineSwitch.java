package org.gridscheme.grid.model;

/**
 * A switch at one end of a line section.
 *
 * @param nodeId the end of the section it stands at
 * @param normallyClosed false marks a normally open point 常开点
 */
public record LineSwitch(
        String id, String name, SwitchKind kind, String nodeId, String sectionId, boolean normallyClosed)
        implements GridElement {}
