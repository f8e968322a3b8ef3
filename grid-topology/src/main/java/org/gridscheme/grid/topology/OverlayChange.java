package org.gridscheme.grid.topology;

/** One step of a {@link GridOverlay}, with the paths as they were when it was taken. */
public sealed interface OverlayChange {

    /**
     * A demand.
     *
     * @param path sections that carry it, from the bay
     * @param bay the bay that supplies it
     */
    record Load(AddedLoad load, int[] path, int bay) implements OverlayChange {}

    /**
     * A section replaced by two parts of it.
     *
     * @param section the replaced one
     * @param upstream the part towards the bay
     * @param downstream the part away from it
     */
    record Split(int section, int upstream, int downstream) implements OverlayChange {}

    /**
     * A new section between two parts of one cut open for a unit; it carries what they carry.
     *
     * @param section the new one
     * @param like a part next to it
     */
    record Insertion(int section, int like) implements OverlayChange {}

    /**
     * A part of the grid moved from one supply to another.
     *
     * @param opened section that now separates it from its former supply
     * @param closed section that now connects it
     * @param turned sections between the two whose flow turns round, from the opened one on
     * @param formerPath sections from the former bay to the opened one, without it
     * @param newPath sections from the new bay to the closed one, without it
     * @param formerBay bay that supplied it
     * @param newBay bay that supplies it
     */
    record Transfer(int opened, int closed, int[] turned, int[] formerPath, int[] newPath, int formerBay, int newBay)
            implements OverlayChange {}
}
