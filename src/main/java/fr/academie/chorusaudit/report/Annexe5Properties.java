package fr.academie.chorusaudit.report;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Settings {@code chorus-audit.annexe5}. */
@ConfigurationProperties("chorus-audit.annexe5")
public record Annexe5Properties() {}
