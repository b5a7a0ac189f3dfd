package fr.academie.chorusaudit.job;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.slf4j.LoggerFactory;

/**
 * Ctrl-C, as told from SIGTERM: the JVM's shutdown hooks are not told which of the two it was. {@code sun.misc.Signal} is
 * in every JDK, but the compiler warns of it in a way that cannot be silenced, and warnings are errors here: hence the
 * reflection.
 */
final class Interruption {

    private Interruption() {}

    /** Runs {@code action} at Ctrl-C, then what the JVM does of itself: its shutdown, with exit code 130. */
    static void onCtrlC(Runnable action) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = signalType.getConstructor(String.class).newInstance("INT");
            Method handle = handlerType.getMethod("handle", signalType);
            Object[] former = new Object[1];
            Object handler = Proxy.newProxyInstance(
                    Interruption.class.getClassLoader(), new Class<?>[] {handlerType}, (proxy, method, arguments) -> {
                        if (!method.equals(handle)) {
                            return null;
                        }
                        action.run();
                        return handle.invoke(former[0], arguments);
                    });
            former[0] = signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, handler);
        } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
            // Then a Ctrl-C is registered as a SIGTERM; the process ends with 130 all the same.
            LoggerFactory.getLogger(Interruption.class).debug("No signal handlers here", unavailable);
        }
    }
}
