package fr.academie.chorusaudit.job;

import java.nio.file.Path;

/**
 * Where the program lives.
 *
 * @param home folder of the installation, to which the paths of the settings are relative
 * @param data folder of the database, the lock and the logs
 * @param version of the program
 */
public record Installation(Path home, Path data, String version) {}
