package org.oligomet.analysis;

/** Uniform numbers that depend on a seed, a text and a place only. */
final class Draws {

    /** Most findings of one simulation in one patient. */
    static final int MOST = 100;
    /** How far shares may sum to other than 1. */
    static final double ROUNDING = 1e-9;

    // FNV-1a, 64 bits.
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final int DOUBLE_BITS = 53;

    private Draws() {}

    /** Where the numbers of a text start. */
    static long start(long seed, String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            hash = (hash ^ (unit & 0xff)) * PRIME;
            hash = (hash ^ (unit >>> Byte.SIZE)) * PRIME;
        }
        // The seed is mixed first: seeds and hashes that differ by the same bits must not meet.
        return mix(hash ^ mix(seed + GOLDEN));
    }

    /** Number at a place, from 0 to below 1. */
    static double uniform(long start, int place) {
        return (mix(start + GOLDEN * place) >>> (Long.SIZE - DOUBLE_BITS)) * 0x1.0p-53;
    }

    /** Finalizer of SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195), variant 13 of Stafford. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
