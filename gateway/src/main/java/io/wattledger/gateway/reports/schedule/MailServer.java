package io.wattledger.gateway.reports.schedule;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The mail server, as far as one is configured. */
@ApplicationScoped
public class MailServer {

  /** Replies that are about our login and not about the mail; somebody can put that right. */
  private static final Set<Integer> LOGIN_REPLIES = Set.of(530, 534, 535, 538);

  private final Vertx vertx;
  private final MailSettings settings;

  MailServer(Vertx vertx, MailSettings settings) {
    this.vertx = vertx;
    this.settings = settings;
  }

  /** What became of one mail. */
  sealed interface Outcome {

    /** The server took it. */
    record Taken() implements Outcome {}

    /**
     * The server refuses it for good.
     *
     * @param reason in the server's words
     */
    record Refused(String reason) implements Outcome {}

    /**
     * It can be tried again; whether the server has taken it nevertheless is not known.
     *
     * @param reason what was in the way
     * @param server whether it is about the server and not about this recipient
     */
    record PutOff(String reason, boolean server) implements Outcome {}
  }

  /** What people need to know about it. */
  public MailState state() {
    return new MailState(
        configured(), settings.from().orElse(null), settings.attachmentLimitBytes());
  }

  /**
   * Refuses what makes no sense without a mail server.
   *
   * @throws ProblemException 409 with the way to configure one
   */
  void require() {
    if (!configured()) {
      throw ProblemException.conflict(
          "No mail server is configured. Set WATTLEDGER_SMTP_HOST and WATTLEDGER_SMTP_FROM"
              + " and start again.");
    }
  }

  /** The domain of the sender, in which the ids of mails are unique. */
  String domain() {
    String from = settings.from().orElse("wattledger@localhost");
    return from.substring(from.indexOf('@') + 1);
  }

  /**
   * Hands one mail over, on a connection of its own that ends with it: one that was kept may be
   * dead without anybody knowing, and the next mail would wait for its answer.
   */
  Outcome send(MailMessage mail) {
    MailClient client = MailClient.create(vertx, connection());
    try {
      client
          .sendMail(mail.setFrom(settings.from().orElseThrow()))
          .toCompletionStage()
          .toCompletableFuture()
          .get(settings.sendTimeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Outcome.Taken();
    } catch (TimeoutException e) {
      return new Outcome.PutOff(
          "The mail server did not answer within %d seconds."
              .formatted(settings.sendTimeout().toSeconds()),
          true);
    } catch (ExecutionException e) {
      return outcome(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.PutOff("The gateway was stopped.", true);
    } finally {
      client.close();
    }
  }

  private MailConfig connection() {
    MailConfig connection =
        new MailConfig()
            .setHostname(settings.host().orElseThrow())
            .setPort(settings.port())
            .setSsl(settings.tls() == MailSettings.Tls.TLS)
            .setStarttls(
                settings.tls() == MailSettings.Tls.STARTTLS
                    ? StartTLSOptions.REQUIRED
                    : StartTLSOptions.DISABLED)
            // a certificate of somebody else is not good enough
            .setHostnameVerificationAlgorithm("HTTPS")
            .setLogin(LoginOption.DISABLED)
            .setMaxPoolSize(1)
            .setKeepAlive(false);
    settings
        .username()
        .ifPresent(
            user ->
                connection
                    .setLogin(LoginOption.REQUIRED)
                    .setUsername(user)
                    .setPassword(settings.password().orElse("")));
    return connection;
  }

  private boolean configured() {
    return settings.host().isPresent() && settings.from().isPresent();
  }

  private static Outcome outcome(Throwable failure) {
    if (!(failure instanceof SMTPException reply)) {
      return new Outcome.PutOff("The mail server cannot be reached: " + failure.getMessage(), true);
    }
    String reason = "The mail server answers: " + reply.getReplyMessage();
    if (reply.isPermanent() && !LOGIN_REPLIES.contains(reply.getReplyCode())) {
      return new Outcome.Refused(reason);
    }
    return new Outcome.PutOff(reason, reply.getReplyCode() == 421 || reply.isPermanent());
  }
}
