package org.gridscheme.api.feasibility.row;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.OptionalInt;
import org.gridscheme.api.text.Digests;

/**
 * Finds rows that are the same as an earlier one: 128 bits of SHA-256 for each row, in plain arrays, 20 bytes a row and twice
 * that at most. Not thread-safe.
 */
public final class Fingerprints {

    private static final int FIRST_SIZE = 1 << 10;

    private final MessageDigest digest = Digests.sha256();
    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private int[] rows = new int[FIRST_SIZE];
    private int count;

    /**
     * Remembers a row.
     *
     * @param row number, from 1
     * @return the earlier row with the same content
     */
    public OptionalInt add(int row, String content) {
        if (2 * count >= rows.length) {
            grow();
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        long a = hash.getLong();
        long b = hash.getLong();
        int slot = slot(a, b);
        if (rows[slot] != 0) {
            return OptionalInt.of(rows[slot]);
        }
        put(slot, a, b, row);
        count++;
        return OptionalInt.empty();
    }

    private int slot(long a, long b) {
        int slot = (int) a & (rows.length - 1);
        while (rows[slot] != 0 && (high[slot] != a || low[slot] != b)) {
            slot = (slot + 1) & (rows.length - 1);
        }
        return slot;
    }

    private void put(int slot, long a, long b, int row) {
        high[slot] = a;
        low[slot] = b;
        rows[slot] = row;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldRows = rows;
        high = new long[2 * oldRows.length];
        low = new long[2 * oldRows.length];
        rows = new int[2 * oldRows.length];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                put(slot(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldRows[i]);
            }
        }
    }
}
