package countersign.web.act;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.notification.GivenSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActLoginTest {

    private static final String URL = "https://cs.example.com";

    @Test
    void withoutAnAddressTheWayIsRelative() {
        assertThat(login(Map.of()).to("inbox.xhtml", "../")).isEqualTo("../inbox.xhtml");
        assertThat(login(Map.of()).ofStranger("profile.xhtml", "../../")).isEqualTo("../../profile.xhtml");
    }

    @Test
    void itLeadsBelowTheProductsOwnAddress() {
        var apart = login(Map.of("countersign.url", URL, "countersign.act.url", "https://sign.example.com"));
        assertThat(apart.to("inbox.xhtml", "../")).isEqualTo(URL + "/inbox.xhtml");
    }

    @Test
    void aStrangerIsNotToldWhereTheRestLivesWhenOnlyTheActPagesArePublished() {
        var apart = login(Map.of("countersign.url", URL, "countersign.act.url", "https://sign.example.com"));
        assertThat(apart.ofStranger("inbox.xhtml", "../")).isEmpty();
        assertThat(login(Map.of("countersign.url", URL)).ofStranger("inbox.xhtml", "../")).isEqualTo(URL + "/inbox.xhtml");
    }

    private static ActLogin login(Map<String, String> settings) {
        var login = new ActLogin();
        login.mail = GivenSettings.mail(settings);
        return login;
    }
}
