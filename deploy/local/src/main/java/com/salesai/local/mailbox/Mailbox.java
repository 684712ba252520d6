package com.salesai.local.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.salesai.local.LocalStackException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * SMTP server and web page on the loopback interface; mails live in memory and end with the stack.
 */
public final class Mailbox implements AutoCloseable {

  private final GreenMail mail;
  private final HttpServer web;

  private Mailbox(GreenMail mail, HttpServer web) {
    this.mail = mail;
    this.web = web;
  }

  /** Starts both; every recipient is accepted, nothing leaves the machine. */
  public static Mailbox start(int smtpPort, int webPort) {
    var mail = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      var web =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), webPort), 0);
      var inbox = new Inbox(mail);
      web.createContext("/", new MailPages(inbox));
      web.start();
      return new Mailbox(mail, web);
    } catch (IOException e) {
      mail.stop();
      throw new LocalStackException("The mailbox page cannot use port " + webPort, e);
    }
  }

  @Override
  public void close() {
    web.stop(0);
    mail.stop();
  }
}
