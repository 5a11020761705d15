package countersign.web.act;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.web.act.LinkToken.Standing;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinkTokenTest {

    private final byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private final LinkToken link = LinkToken.of(secret, 7, 12, 1, 3);

    @Test void aLinkWorksWhileBothGenerationsStandIsReplacedWithItsAskAndRevokedWithItsPerson() {
        assertThat(link.standing(secret, 1, 3)).isEqualTo(Standing.LIVING);
        assertThat(link.standing(secret, 2, 3)).isEqualTo(Standing.REPLACED);
        assertThat(link.standing(secret, 1, 4)).isEqualTo(Standing.REVOKED);
        assertThat(link.standing(secret, 2, 4)).isEqualTo(Standing.REVOKED);
    }

    @Test void aLinkOfAnotherAskPersonOrInstallationIsForged() {
        assertThat(new LinkToken(8, 12, link.proof()).standing(secret, 1, 3)).isEqualTo(Standing.FORGED);
        assertThat(new LinkToken(7, 13, link.proof()).standing(secret, 1, 3)).isEqualTo(Standing.FORGED);
        assertThat(link.standing("another secret".getBytes(StandardCharsets.US_ASCII), 1, 3)).isEqualTo(Standing.FORGED);
        assertThat(LinkToken.of(secret, 7, 12, 2, 3).standing(secret, 1, 3)).isEqualTo(Standing.FORGED);
    }

    @Test void aLinkIsReadBackFromItsAddressAndAnythingElseIsNoLink() {
        assertThat(LinkToken.read(link.toString())).contains(link);
        assertThat(LinkToken.read(link + "x")).isEmpty();
        assertThat(LinkToken.read("7-12-short")).isEmpty();
        assertThat(LinkToken.read("../" + link)).isEmpty();
        assertThat(LinkToken.read(null)).isEmpty();
    }
}
