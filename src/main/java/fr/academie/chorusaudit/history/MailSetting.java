package fr.academie.chorusaudit.history;

/** Whether messages to schools are switched on: the very first run then waits for somebody's word. */
@FunctionalInterface
public interface MailSetting {

    boolean isOn();
}
