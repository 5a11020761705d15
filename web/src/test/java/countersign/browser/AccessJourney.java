package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** P5 and the rules at the door: who may not see a thing is told that there is none; wrong links leak nothing; scripts come from us alone. */
class AccessJourney {

    private static Stage stage;

    @BeforeAll
    static void raise() { stage = new Stage(Map.of(), "access"); }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    void aStrangerIsToldThatThereIsNoSuchProject() {
        var own = stage.as("wangyaqin");
        own.navigate(stage.product().url("/projects.xhtml"));
        own.getByText("Q3 新品推广").first().click();
        own.waitForURL(url -> url.contains("id="));

        var stranger = stage.as("maosheng");
        var answer = stranger.navigate(own.url());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(stranger.content()).doesNotContain("Q3 新品推广");
    }

    @Test
    void administrationIsForAdministrators() {
        assertThat(status(stage.as("sunhao"), "/admin.xhtml")).isIn(403, 404);
        assertThat(status(stage.as("admin"), "/admin.xhtml")).isEqualTo(200);
    }

    @Test
    void aWrongLinkSaysNothingOfTheProject() throws Exception {
        var page = get("/act/100-33-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(page.body()).doesNotContain("Q3 新品推广").doesNotContain("Exception");
        assertThat(page.statusCode()).isIn(403, 404, 410);
    }

    @Test
    void everyPageIsGuardedByHeaders() throws Exception {
        for (var path : new String[] {"/login.xhtml", "/act/1-1-x"}) {
            var headers = get(path).headers();
            var policy = String.join(" ", headers.allValues("Content-Security-Policy"));
            assertThat(scripts(policy)).as(path).doesNotContain("unsafe", "*", "http");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
        }
    }

    /** The directive of a policy that decides which scripts run. */
    private static String scripts(String policy) {
        return Stream.of("script-src ", "default-src ").flatMap(name -> Arrays.stream(policy.split(";")).map(String::strip).filter(one -> one.startsWith(name)))
                .findFirst().orElseThrow(() -> new AssertionError("scripts of anybody run: " + policy));
    }

    @Test
    void withoutLoginEveryPageLeadsToTheLogin() throws Exception {
        assertThat(get("/projects.xhtml").headers().firstValue("Location").orElse("")).contains("login");
        assertThat(get("/document/1.pdf").statusCode()).isNotEqualTo(200);
    }

    private static int status(Page page, String path) { return page.navigate(stage.product().url(path)).status(); }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(stage.product().url(path))).build(), HttpResponse.BodyHandlers.ofString());
    }
}
