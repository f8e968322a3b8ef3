package org.gridscheme.spatial.testkit;

import java.util.Arrays;
import java.util.Random;

/** Spoils the bytes of a file at random: bits turned over, bytes replaced, pieces cut out, doubled or cut off. */
public final class DamagedBytes {

    private static final byte[][] TELLING = {
        {0, 0, 0, 0},
        {-1, -1, -1, -1},
        {127, -1, -1, -1},
        {-1, -1, -1, 127},
        {(byte) 0x80, 0, 0, 0},
        {'"', '{', '['},
        {',', '\n'}
    };

    private final Random random;

    /** @param seed to be printed by the test, so that a failure can be repeated */
    public DamagedBytes(long seed) {
        this.random = new Random(seed);
    }

    /** A copy with one to eight faults. */
    public byte[] damage(byte[] sound) {
        byte[] spoilt = sound.clone();
        int faults = 1 + random.nextInt(8);
        for (int i = 0; i < faults && spoilt.length > 0; i++) {
            spoilt = fault(spoilt);
        }
        return spoilt;
    }

    private byte[] fault(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(12)) {
            case 0:
                return Arrays.copyOf(bytes, at);
            case 1:
                return without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(16)));
            case 2:
                return doubled(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(64)));
            case 3, 4:
                byte[] telling = TELLING[random.nextInt(TELLING.length)];
                for (int i = 0; i < telling.length && at + i < bytes.length; i++) {
                    bytes[at + i] = telling[i];
                }
                return bytes;
            case 5, 6:
                bytes[at] = (byte) random.nextInt(256);
                return bytes;
            default:
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                return bytes;
        }
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private static byte[] doubled(byte[] bytes, int from, int to) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, longer, to, bytes.length - from);
        return longer;
    }
}
