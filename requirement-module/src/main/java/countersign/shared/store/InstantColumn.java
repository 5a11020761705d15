package countersign.shared.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as microseconds since 1970 in a BIGINT: exact, ordered, and independent of the JVM's and the database's zone. */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Long> {

    @Override public Long convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    @Override public Instant convertToEntityAttribute(Long micros) {
        return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
