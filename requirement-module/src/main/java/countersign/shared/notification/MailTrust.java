package countersign.shared.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Connections to mail servers whose certificate is a company's own: certificates of a file are trusted besides those that Java knows. */
public final class MailTrust {

    /** What the failure to read the file begins with. */
    static final String UNREADABLE = "no certificates can be read: ";

    private MailTrust() {}

    /**
     * Makes sockets for mail servers.
     *
     * @param file certificates in PEM or DER
     * @throws IOException when it cannot be read or holds no certificates
     */
    public static SSLSocketFactory sockets(Path file) throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(store(trusted(file))).getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IOException(UNREADABLE + file, unreadable);
        }
    }

    private static Collection<X509Certificate> trusted(Path file) throws IOException, GeneralSecurityException {
        var trusted = new LinkedHashSet<X509Certificate>();
        try (var in = Files.newInputStream(file)) {
            CertificateFactory.getInstance("X.509").generateCertificates(in).forEach(one -> trusted.add((X509Certificate) one));
        }
        Arrays.stream(managers(null).getTrustManagers()).filter(X509TrustManager.class::isInstance).map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers())).forEach(trusted::add);
        return trusted;
    }

    private static KeyStore store(Collection<X509Certificate> trusted) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (var certificate : trusted) store.setCertificateEntry(String.valueOf(store.size()), certificate);
        return store;
    }

    /** @param store null for what Java trusts by itself */
    private static TrustManagerFactory managers(KeyStore store) throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return managers;
    }
}
