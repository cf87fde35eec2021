package org.oligomet.stats.internal.bad;

import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.Scanner;
import org.oligomet.io.internal.bad.Parser;

/** Asks the machine about everything and talks behind the caller's back. */
@SuppressWarnings({"all", "resource"}) // every line is wrong on purpose
public class Engine implements Serializable {

    private static final long serialVersionUID = 1L;

    /** In a ring with another internal class. */
    public Engine(Parser parser) {}

    /** Six questions to the clock. */
    public static String clock() {
        return LocalDate.now(ZoneId.of("UTC"))
                + " " + Instant.now() + Clock.systemUTC() + System.currentTimeMillis() + System.nanoTime()
                + new Date() + Calendar.getInstance(Locale.ROOT);
    }

    /** Defaults of locale, zone and charset. */
    public static Object defaults(InputStream in, OutputStream out, String text) throws IOException {
        Object[] readers = {
            new FileReader("x"),
            new InputStreamReader(in),
            new Scanner(in),
            new OutputStreamWriter(out),
            new PrintWriter(out)
        };
        return String.format("%s", text)
                + text.toLowerCase()
                + text.toUpperCase()
                + "%s".formatted(text)
                + new String(text.getBytes())
                + Locale.getDefault()
                + ZoneId.systemDefault()
                + Charset.defaultCharset()
                + new DecimalFormat("0.0")
                + NumberFormat.getInstance()
                + DateTimeFormatter.ofPattern("MMM")
                + readers.length;
    }

    /** Standard streams, and a deserialiser. */
    public static void talk(InputStream in) throws IOException, ClassNotFoundException {
        System.out.println(System.in.read());
        System.err.println(new ObjectInputStream(in).readObject());
        new IOException().printStackTrace();
        System.exit(1);
    }
}
