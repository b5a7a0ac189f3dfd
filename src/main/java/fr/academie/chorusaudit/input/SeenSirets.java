package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.structure.Siret;

/**
 * Where each SIRET was met first, in primitive arrays: a million SIRETs take 33 MB at the most, a map of strings ten times
 * that.
 */
final class SeenSirets {

    /** No row has that position: rows count from 1. */
    static final long NEW = 0;

    private long[] sirets = new long[1 << 10];
    private long[] positions = new long[1 << 10];
    private int size;

    /** Keeps the position of a SIRET not met before, and gives {@link #NEW}; else the position of its first row. */
    long firstOrAdd(Siret siret, long position) {
        if (4L * size >= 3L * sirets.length) {
            grow();
        }
        long key = Long.parseLong(siret.digits());
        int slot = slot(key);
        if (sirets[slot] == key) {
            return positions[slot];
        }
        sirets[slot] = key;
        positions[slot] = position;
        size++;
        return NEW;
    }

    /** The slot of {@code key}, or the free one where it belongs; no SIRET is 0. */
    private int slot(long key) {
        int mask = sirets.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (sirets[slot] != 0 && sirets[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldSirets = sirets;
        long[] oldPositions = positions;
        sirets = new long[2 * oldSirets.length];
        positions = new long[2 * oldPositions.length];
        for (int i = 0; i < oldSirets.length; i++) {
            if (oldSirets[i] != 0) {
                int slot = slot(oldSirets[i]);
                sirets[slot] = oldSirets[i];
                positions[slot] = oldPositions[i];
            }
        }
    }
}
