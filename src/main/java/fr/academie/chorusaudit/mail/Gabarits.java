package fr.academie.chorusaudit.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of the mails, each in two editions: HTML, where every value is escaped, and plain text. */
final class Gabarits {

    private static final String FOLDER = "fr/academie/chorusaudit/mail/";

    private final TemplateEngine engine = new TemplateEngine();

    Gabarits() {
        engine.setTemplateResolvers(
                Set.of(resolver(TemplateMode.HTML, "*.html", 1), resolver(TemplateMode.TEXT, "*.txt", 2)));
    }

    /** @param nom of the template, without its ending */
    String html(String nom, Map<String, Object> values) {
        return engine.process(nom + ".html", new Context(Locale.FRANCE, values));
    }

    /** Without blanks at the ends of lines, and with at most one empty line in a row, whatever the template has. */
    String texte(String nom, Map<String, Object> values) {
        return engine.process(nom + ".txt", new Context(Locale.FRANCE, values))
                        .replaceAll("[ \\t]+(?=\\R|$)", "")
                        .replaceAll("\\R{3,}", "\n\n")
                        .strip()
                + "\n";
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String pattern, int order) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setResolvablePatterns(Set.of(pattern));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setOrder(order);
        return resolver;
    }
}
