package countersign.shared.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that a company made for itself, for one host, by the JDK's own tool. */
record Certificates(Path store, Path certificate) {

    private static final String PASSWORD = "countersign";

    /** @param host what it is for, such as {@code ip:127.0.0.1} */
    static Certificates of(Path folder, String name, String host) throws IOException, InterruptedException {
        var made = new Certificates(folder.resolve(name + ".p12"), folder.resolve(name + ".pem"));
        run("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=" + host, "-validity", "2", "-storetype", "PKCS12", "-keystore", made.store.toString(),
                "-storepass", PASSWORD);
        run("-exportcert", "-rfc", "-alias", name, "-keystore", made.store.toString(), "-storepass", PASSWORD, "-file", made.certificate.toString());
        return made;
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(tool.getInputStream().readAllBytes());
        if (tool.waitFor() != 0) throw new AssertionError(said);
    }

    /** For a server that shows it. */
    SSLContext server() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
