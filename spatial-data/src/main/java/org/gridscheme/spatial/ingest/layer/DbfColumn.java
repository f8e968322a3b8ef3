package org.gridscheme.spatial.ingest.layer;

/**
 * One column of a dBASE table.
 *
 * @param type letter of the header: C text, N and F number, L truth value, D day; others are not read
 * @param offset of its cells in a record, behind the deletion mark
 * @param length of its cells in bytes
 */
record DbfColumn(String name, char type, int offset, int length) {

    boolean isRead() {
        return "CNFLD".indexOf(type) >= 0;
    }
}
