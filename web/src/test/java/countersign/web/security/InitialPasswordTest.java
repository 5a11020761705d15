package countersign.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InitialPasswordTest {

    @Test
    void isEasyToReadAloudAndNeverTheSameTwice() {
        var made = Stream.generate(InitialPassword::random).limit(1000).collect(Collectors.toSet());
        assertThat(made).hasSize(1000).allMatch(password -> password.matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}"));
    }
}
