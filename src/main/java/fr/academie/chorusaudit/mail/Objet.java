package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;

/**
 * One reason of a mail: an episode of a school, told on an occasion. The same reason never goes twice to one address.
 *
 * @param code of the constat
 * @param ouvertLe the day on which the episode began: with the two before, it names the episode
 * @param occasion such as {@code "relance-2"}
 */
public record Objet(Siret siret, Code code, LocalDate ouvertLe, String occasion) {}
