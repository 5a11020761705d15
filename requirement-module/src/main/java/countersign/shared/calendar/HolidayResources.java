package countersign.shared.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** The years of Chinese public holidays that ship with the product: one file a year, without a gap, from 2023 on. */
final class HolidayResources {

    private static final int FIRST = 2023;

    private HolidayResources() {}

    /** Year → file, as {@link HolidayFile} reads it. */
    static SortedMap<Integer, String> shipped() {
        var files = new TreeMap<Integer, String>();
        for (int year = FIRST; ; year++) {
            try (InputStream file = HolidayResources.class.getResourceAsStream("holidays-cn-" + year + ".json")) {
                if (file == null) return files;
                files.put(year, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
