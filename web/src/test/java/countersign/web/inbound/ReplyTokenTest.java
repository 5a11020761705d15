package countersign.web.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.web.inbound.ReplyToken.Standing;
import org.junit.jupiter.api.Test;

class ReplyTokenTest {

    private static final byte[] SECRET = new byte[32];
    private static final byte[] OTHER = {1, 2, 3};

    @Test
    void aTokenIsReadBackFromAnAddressWhoseCaseWasChanged() {
        var token = ReplyToken.of(SECRET, 123_456, 7, 0, 0);
        assertThat(ReplyToken.read(token.toString().toUpperCase())).contains(token);
        assertThat(token.toString()).hasSizeLessThan(40).matches(ReplyToken.WRITTEN);
    }

    @Test
    void whatIsNoTokenIsNone() {
        for (var wrong : new String[] {"", "x", "1-abc", "zzzzzzzzzzzzz-aaaaaaaaaaaaaaaaaaaa", "1-aaaaaaaaaaaaaaaaaaaa1", "-1-aaaaaaaaaaaaaaaaaaaa"}) assertThat(ReplyToken.read(wrong)).as(wrong).isEmpty();
    }

    @Test
    void onlyThisInstallationsTokenOfThatMailAndPersonLives() {
        var token = ReplyToken.of(SECRET, 9, 7, 2, 1);
        assertThat(token.standing(SECRET, 7, 2, 1)).isEqualTo(Standing.LIVING);
        assertThat(token.standing(SECRET, 8, 2, 1)).isEqualTo(Standing.FORGED);
        assertThat(token.standing(OTHER, 7, 2, 1)).isEqualTo(Standing.FORGED);
        assertThat(new ReplyToken(10, token.proof()).standing(SECRET, 7, 2, 1)).isEqualTo(Standing.FORGED);
    }

    @Test
    void aTokenWhoseAskGotFreshLinksIsReplacedAndOneWhosePersonRevokedThemRevoked() {
        var token = ReplyToken.of(SECRET, 9, 7, 2, 1);
        assertThat(token.standing(SECRET, 7, 3, 1)).isEqualTo(Standing.REPLACED);
        assertThat(token.standing(SECRET, 7, 2, 2)).isEqualTo(Standing.REVOKED);
        assertThat(token.standing(SECRET, 7, 5, 4)).isEqualTo(Standing.REVOKED);
    }
}
