package fr.academie.chorusaudit.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives every command its console. */
record CommandFactory(Console console) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            return type.getDeclaredConstructor(Console.class).newInstance(console);
        } catch (NoSuchMethodException notACommand) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}
