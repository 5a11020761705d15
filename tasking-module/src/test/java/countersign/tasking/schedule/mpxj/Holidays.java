package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.Shift;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Days off and make-up working days of mainland China, as the State Council announced them for 2020 to 2026: the first day off and how many, or one day worked. */
final class Holidays {

    private static final String ANNOUNCED = """
            2020-01-01*1 2020-01-24*10 +2020-01-19 2020-04-04*3 2020-05-01*5 +2020-04-26 +2020-05-09 2020-06-25*3 +2020-06-28 2020-10-01*8 +2020-09-27 +2020-10-10
            2021-01-01*3 2021-02-11*7 +2021-02-07 +2021-02-20 2021-04-03*3 2021-05-01*5 +2021-04-25 +2021-05-08 2021-06-12*3 2021-09-19*3 +2021-09-18
            2021-10-01*7 +2021-09-26 +2021-10-09
            2022-01-01*3 2022-01-31*7 +2022-01-29 +2022-01-30 2022-04-03*3 +2022-04-02 2022-04-30*5 +2022-04-24 +2022-05-07 2022-06-03*3 2022-09-10*3
            2022-10-01*7 +2022-10-08 +2022-10-09
            2022-12-31*3 2023-01-21*7 +2023-01-28 +2023-01-29 2023-04-05*1 2023-04-29*5 +2023-04-23 +2023-05-06 2023-06-22*3 +2023-06-25
            2023-09-29*8 +2023-10-07 +2023-10-08
            2024-01-01*1 2024-02-10*8 +2024-02-04 +2024-02-18 2024-04-04*3 +2024-04-07 2024-05-01*5 +2024-04-28 +2024-05-11 2024-06-10*1 2024-09-15*3 +2024-09-14
            2024-10-01*7 +2024-09-29 +2024-10-12
            2025-01-01*1 2025-01-28*8 +2025-01-26 +2025-02-08 2025-04-04*3 2025-05-01*5 +2025-04-27 2025-05-31*3 2025-10-01*8 +2025-09-28 +2025-10-11
            2026-01-01*3 +2026-01-04 2026-02-15*9 +2026-02-14 +2026-02-28 2026-04-04*3 2026-05-01*5 +2026-05-09 2026-06-19*3 2026-09-25*3
            2026-10-01*7 +2026-09-20 +2026-10-10
            """;

    private Holidays() {
    }

    /** The days of these years that differ from Monday to Friday; days worked have the given shifts. */
    static Map<LocalDate, List<Shift>> of(int firstYear, int lastYear, List<Shift> shifts) {
        Map<LocalDate, List<Shift>> days = new TreeMap<>();
        for (String entry : ANNOUNCED.split("\\s+")) {
            if (entry.startsWith("+")) {
                days.put(LocalDate.parse(entry.substring(1)), shifts);
            } else {
                String[] parts = entry.split("\\*");
                LocalDate.parse(parts[0]).datesUntil(LocalDate.parse(parts[0]).plusDays(Integer.parseInt(parts[1]))).forEach(d -> days.put(d, List.of()));
            }
        }
        days.keySet().removeIf(d -> d.getYear() < firstYear || d.getYear() > lastYear);
        return days;
    }
}
