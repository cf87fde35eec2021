package org.oligomet.stats.ledger;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.Status;

/**
 * The bytes of a ledger, big-endian, version 1:
 *
 * <pre>
 * int    0x4F4C4547 ("OLEG")      byte version (1)      byte flags: 1 weighted, 2 entries, 4 silent exits
 * long   rows, long rows at risk from the start, double their weight (0 if not weighted)
 * int    causes; for each: int code, int length, its name in UTF-8
 * int    times; double[] times; then int[] for each of: entered (if flag 2), censored, silent (if flag 4), each cause;
 *        then, if weighted, double[] for each of: entered (if flag 2), censored, each cause
 * </pre>
 */
final class LedgerFormat {

    private static final int MAGIC = 0x4F4C4547;
    private static final byte VERSION = 1;
    private static final int WEIGHTED = 1;
    private static final int ENTRIES = 2;
    private static final int SILENT = 4;

    private LedgerFormat() {}

    static byte[] write(EventLedger ledger) {
        List<byte[]> names = new ArrayList<>();
        int length = 4 + 1 + 1 + 8 + 8 + 8 + 4 + 4;
        for (Status cause : ledger.causes) {
            byte[] name = cause.name().getBytes(StandardCharsets.UTF_8);
            names.add(name);
            length += 8 + name.length;
        }
        int flags = (ledger.isWeighted() ? WEIGHTED : 0)
                | (ledger.entered != null ? ENTRIES : 0)
                | (ledger.silent != null ? SILENT : 0);
        int columns = 1 + ledger.events.length + (ledger.entered == null ? 0 : 1);
        int width = 8 + 4 * (columns + (ledger.silent == null ? 0 : 1)) + (ledger.isWeighted() ? 8 * columns : 0);
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(length, Math.multiplyExact(width, ledger.size())));
        out.putInt(MAGIC).put(VERSION).put((byte) flags);
        out.putLong(ledger.rows).putLong(ledger.fromStart).putDouble(ledger.isWeighted() ? ledger.fromStartWeight : 0);
        out.putInt(names.size());
        for (int c = 0; c < names.size(); c++) {
            out.putInt(ledger.causes.get(c).code()).putInt(names.get(c).length).put(names.get(c));
        }
        out.putInt(ledger.size());
        put(out, ledger.times);
        put(out, ledger.entered);
        put(out, ledger.censored);
        put(out, ledger.silent);
        for (int[] cause : ledger.events) {
            put(out, cause);
        }
        put(out, ledger.enteredWeight);
        put(out, ledger.censoredWeight);
        if (ledger.eventWeight != null) {
            for (double[] cause : ledger.eventWeight) {
                put(out, cause);
            }
        }
        return out.array();
    }

    static EventLedger read(byte[] bytes) {
        try {
            return read(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException("the ledger's " + bytes.length + " bytes end too early", cut);
        }
    }

    private static EventLedger read(ByteBuffer in) {
        if (in.getInt() != MAGIC) {
            throw new IllegalArgumentException("these bytes are no event ledger");
        }
        int version = in.get();
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "the ledger has format version " + version + ", this library reads up to " + VERSION);
        }
        int flags = in.get();
        long rows = in.getLong();
        long fromStart = in.getLong();
        double fromStartWeight = in.getDouble();
        List<Status> causes = new ArrayList<>();
        for (int c = count(in, 8); c > 0; c--) {
            int code = in.getInt();
            byte[] name = new byte[count(in, 1)];
            in.get(name);
            causes.add(new Status(code, new String(name, StandardCharsets.UTF_8)));
        }
        int size = count(in, 8);
        LedgerCell cell = new LedgerCell(
                size, causes.size(), (flags & ENTRIES) != 0, (flags & SILENT) != 0, (flags & WEIGHTED) != 0);
        cell.size = size;
        cell.rows = rows;
        cell.fromStart = fromStart;
        cell.fromStartWeight = fromStartWeight;
        get(in, cell.times);
        get(in, cell.entered);
        get(in, cell.censored);
        get(in, cell.silent);
        for (int[] cause : cell.events) {
            get(in, cause);
        }
        get(in, cell.enteredWeight);
        get(in, cell.censoredWeight);
        if (cell.eventWeight != null) {
            for (double[] cause : cell.eventWeight) {
                get(in, cause);
            }
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("the ledger is followed by " + in.remaining() + " further bytes");
        }
        return new EventLedger(checked(cell), List.copyOf(causes));
    }

    private static LedgerCell checked(LedgerCell cell) {
        for (int k = 0; k < cell.size; k++) {
            double t = cell.times[k];
            if (!(t >= (k == 0 ? 0 : Math.nextUp(cell.times[k - 1])) && t <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "time " + k + " of the ledger is " + t + ": times must ascend from 0");
            }
            if (cell.censored[k] < 0
                    || (cell.entered != null && cell.entered[k] < 0)
                    || (cell.silent != null && cell.silent[k] < 0)) {
                throw new IllegalArgumentException("a count at time " + k + " of the ledger is negative");
            }
            for (int[] cause : cell.events) {
                if (cause[k] < 0) {
                    throw new IllegalArgumentException("a count at time " + k + " of the ledger is negative");
                }
            }
        }
        return cell;
    }

    /** A count of things of at least that many bytes each: refused before memory is taken for what is not there. */
    private static int count(ByteBuffer in, int bytesEach) {
        int count = in.getInt();
        if (count < 0 || (long) count * bytesEach > in.remaining()) {
            throw new IllegalArgumentException(
                    "the ledger claims " + count + " elements and has " + in.remaining() + " bytes");
        }
        return count;
    }

    private static void put(ByteBuffer out, int @Nullable [] column) {
        if (column != null) {
            out.asIntBuffer().put(column);
            out.position(out.position() + 4 * column.length);
        }
    }

    private static void put(ByteBuffer out, double @Nullable [] column) {
        if (column != null) {
            out.asDoubleBuffer().put(column);
            out.position(out.position() + 8 * column.length);
        }
    }

    private static void get(ByteBuffer in, int @Nullable [] column) {
        if (column != null) {
            in.asIntBuffer().get(column);
            in.position(in.position() + 4 * column.length);
        }
    }

    private static void get(ByteBuffer in, double @Nullable [] column) {
        if (column != null) {
            in.asDoubleBuffer().get(column);
            in.position(in.position() + 8 * column.length);
        }
    }
}
